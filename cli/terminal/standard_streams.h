#pragma once

namespace hankehaku::cli {

/// Makes the standard streams fit to be used: a closed one is opened on something harmless, so that no file of the
/// index gets its number, and writing to a closed pipe is an error to be handled instead of a signal that kills.
void prepare_standard_streams();

}  // namespace hankehaku::cli
