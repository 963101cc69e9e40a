#include "hankehaku/c.h"
