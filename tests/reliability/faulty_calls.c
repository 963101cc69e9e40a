// Loaded before the system's library (LD_PRELOAD), this makes calls fail, or keeps a journal of what they change.
// Only calls on files below the folder FAULT_BELOW count.
//
//   FAULT_CALLS    which: any of open, read, write, sync, rename, with commas
//   FAULT_AT       the number of the first one that fails, from 1; none: they are only counted
//   FAULT_ERROR    the number of the error
//   FAULT_LASTS    if set, all later ones fail as well
//   FAULT_COUNT    file that gets the number of calls
//   FAULT_JOURNAL  file that gets the changes, for power_loss.h
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long calls;
static int journal = -1;

static const char* below(void) {
    const char* folder = getenv("FAULT_BELOW");
    return folder != NULL && *folder != '\0' ? folder : NULL;
}

// The part of a path after the folder, or null.
static const char* inside(const char* path) {
    const char* folder = below();
    if (folder == NULL || path == NULL) return NULL;
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/' ? path + length + 1 : NULL;
}

static const char* path_of(int descriptor, char* buffer) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, buffer, PATH_MAX - 1);
    buffer[length > 0 ? length : 0] = '\0';
    return buffer;
}

static int has_word(const char* list, const char* word) {
    const size_t length = strlen(word);
    for (const char* at = list; at != NULL && *at != '\0'; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
        if (strncmp(at, word, length) == 0 && (at[length] == ',' || at[length] == '\0')) return 1;
    return 0;
}

// Whether the call fails; errno says how.
static int fails(const char* kind, const char* path) {
    if (inside(path) == NULL || !has_word(getenv("FAULT_CALLS"), kind)) return 0;
    const char* at = getenv("FAULT_AT");
    pthread_mutex_lock(&mutex);
    const long number = ++calls;
    pthread_mutex_unlock(&mutex);
    if (at == NULL || number < atol(at) || (number > atol(at) && getenv("FAULT_LASTS") == NULL)) return 0;
    errno = atoi(getenv("FAULT_ERROR"));
    return 1;
}

static int fails_on(const char* kind, int descriptor) {
    char buffer[PATH_MAX];
    return fails(kind, path_of(descriptor, buffer));
}

__attribute__((destructor)) static void write_count(void) {
    const char* name = getenv("FAULT_COUNT");
    if (name == NULL) return;
    const int file = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    char digits[32];
    const int length = snprintf(digits, sizeof digits, "%ld", calls);
    if (file >= 0) syscall(SYS_write, file, digits, length);
}

// One line, and the bytes that it is about.
static void note(const char* line, const void* bytes, size_t size) {
    const int before = errno;
    pthread_mutex_lock(&mutex);
    if (journal < 0)
        journal = (int)syscall(SYS_openat, AT_FDCWD, getenv("FAULT_JOURNAL"),
                               O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    struct iovec parts[2] = {{(void*)line, strlen(line)}, {(void*)bytes, size}};
    syscall(SYS_writev, journal, parts, size > 0 ? 2 : 1);
    pthread_mutex_unlock(&mutex);
    errno = before;
}

static int keeps_journal(const char* path) { return getenv("FAULT_JOURNAL") != NULL && inside(path) != NULL; }

static void note_path(const char* what, const char* path) {
    char line[PATH_MAX + 32];
    if (!keeps_journal(path)) return;
    snprintf(line, sizeof line, "%s\t%s\n", what, inside(path));
    note(line, NULL, 0);
}

static void note_write(int descriptor, long offset, const void* bytes, ssize_t size) {
    char buffer[PATH_MAX], line[PATH_MAX + 64];
    const char* path = path_of(descriptor, buffer);
    if (size <= 0 || !keeps_journal(path)) return;
    snprintf(line, sizeof line, "write\t%s\t%ld\t%zd\n", inside(path), offset, size);
    note(line, bytes, (size_t)size);
}

static void note_size(const char* path, long size) {
    char line[PATH_MAX + 64];
    if (!keeps_journal(path)) return;
    snprintf(line, sizeof line, "size\t%s\t%ld\n", inside(path), size);
    note(line, NULL, 0);
}

#define SYSTEMS(name)                 \
    static __typeof__(&name) systems; \
    if (systems == NULL) *(void**)&systems = dlsym(RTLD_NEXT, #name)

static int open_noting(int folder, const char* path, int flags, mode_t mode) {
    if (fails("open", path)) return -1;
    const int is_new = (flags & O_CREAT) != 0 && keeps_journal(path) && access(path, F_OK) != 0;
    const int descriptor = (int)syscall(SYS_openat, folder, path, flags, mode);
    if (descriptor >= 0 && is_new) note_path("create", path);
    if (descriptor >= 0 && (flags & O_TRUNC) != 0 && !is_new) note_size(path, 0);
    return descriptor;
}

static mode_t mode_in(int flags, va_list list) { return (flags & O_CREAT) != 0 ? (mode_t)va_arg(list, int) : 0; }

#define OPEN(name)                                                   \
    int name(const char* path, int flags, ...) {                     \
        va_list list;                                                \
        va_start(list, flags);                                       \
        const mode_t mode = mode_in(flags, list);                    \
        va_end(list);                                                \
        return open_noting(AT_FDCWD, path, flags, mode);             \
    }
OPEN(open)
OPEN(open64)

#define FOPEN(name)                                                                             \
    FILE* name(const char* path, const char* mode) {                                            \
        SYSTEMS(name);                                                                          \
        if (fails("open", path)) return NULL;                                                   \
        const int writes = strpbrk(mode, "wa") != NULL && keeps_journal(path);                  \
        const int is_new = writes && access(path, F_OK) != 0;                                   \
        FILE* file = systems(path, mode);                                                       \
        if (file != NULL && is_new) note_path("create", path);                                  \
        if (file != NULL && writes && !is_new && strchr(mode, 'w') != NULL) note_size(path, 0); \
        return file;                                                                            \
    }
FOPEN(fopen)
FOPEN(fopen64)

ssize_t read(int descriptor, void* bytes, size_t size) {
    return fails_on("read", descriptor) ? -1 : syscall(SYS_read, descriptor, bytes, size);
}
ssize_t pread(int descriptor, void* bytes, size_t size, off_t offset) {
    return fails_on("read", descriptor) ? -1 : syscall(SYS_pread64, descriptor, bytes, size, offset);
}
ssize_t pread64(int descriptor, void* bytes, size_t size, off_t offset) {
    return pread(descriptor, bytes, size, offset);
}

static long place_of(int descriptor) {
    struct stat status;
    if ((fcntl(descriptor, F_GETFL) & O_APPEND) != 0 && fstat(descriptor, &status) == 0) return (long)status.st_size;
    return (long)lseek(descriptor, 0, SEEK_CUR);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    if (fails_on("write", descriptor)) return -1;
    const long offset = getenv("FAULT_JOURNAL") != NULL ? place_of(descriptor) : 0;
    const ssize_t written = syscall(SYS_write, descriptor, bytes, size);
    note_write(descriptor, offset, bytes, written);
    return written;
}
ssize_t writev(int descriptor, const struct iovec* parts, int count) {
    ssize_t sum = 0;
    for (int part = 0; part < count; ++part) {
        const ssize_t written = write(descriptor, parts[part].iov_base, parts[part].iov_len);
        if (written < 0) return sum > 0 ? sum : -1;
        sum += written;
        if ((size_t)written < parts[part].iov_len) break;
    }
    return sum;
}
ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
    if (fails_on("write", descriptor)) return -1;
    const ssize_t written = syscall(SYS_pwrite64, descriptor, bytes, size, offset);
    note_write(descriptor, (long)offset, bytes, written);
    return written;
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off_t offset) {
    return pwrite(descriptor, bytes, size, offset);
}
// Whoever copies by these copies by read and write instead.
ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
    (void)to, (void)from, (void)offset, (void)size;
    errno = EINVAL;
    return -1;
}
ssize_t sendfile64(int to, int from, off_t* offset, size_t size) { return sendfile(to, from, offset, size); }
ssize_t copy_file_range(int from, off_t* at, int to, off_t* place, size_t size, unsigned flags) {
    (void)from, (void)at, (void)to, (void)place, (void)size, (void)flags;
    errno = EINVAL;
    return -1;
}

static int synced(int descriptor) {
    char buffer[PATH_MAX];
    const char* path = path_of(descriptor, buffer);
    if (fails("sync", path)) return -1;
    char line[PATH_MAX + 32];
    if (getenv("FAULT_JOURNAL") != NULL && below() != NULL && strcmp(path, below()) == 0) note("sync\t\n", NULL, 0);
    if (keeps_journal(path)) {
        snprintf(line, sizeof line, "sync\t%s\n", inside(path));
        note(line, NULL, 0);
    }
    return 0;
}
int fsync(int descriptor) { return synced(descriptor); }
int fdatasync(int descriptor) { return synced(descriptor); }

int ftruncate(int descriptor, off_t size) {
    char buffer[PATH_MAX];
    const int result = (int)syscall(SYS_ftruncate, descriptor, size);
    if (result == 0) note_size(path_of(descriptor, buffer), (long)size);
    return result;
}
int ftruncate64(int descriptor, off_t size) { return ftruncate(descriptor, size); }

int rename(const char* from, const char* to) {
    char line[2 * PATH_MAX + 32];
    if (fails("rename", to)) return -1;
    const int result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (result == 0 && keeps_journal(to)) {
        snprintf(line, sizeof line, "rename\t%s\t%s\n", inside(from), inside(to));
        note(line, NULL, 0);
    }
    return result;
}
int mkdir(const char* path, mode_t mode) {
    const int result = (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (result == 0) note_path("folder", path);
    return result;
}
static int removed(int folder, const char* path, int flags) {
    char whole[PATH_MAX], base[PATH_MAX];
    if (path[0] == '/' || folder == AT_FDCWD)
        snprintf(whole, sizeof whole, "%s", path);
    else
        snprintf(whole, sizeof whole, "%.2000s/%.2000s", path_of(folder, base), path);
    const int result = (int)syscall(SYS_unlinkat, folder, path, flags);
    if (result == 0) note_path("remove", whole);
    return result;
}
int unlinkat(int folder, const char* path, int flags) { return removed(folder, path, flags); }
int unlink(const char* path) { return removed(AT_FDCWD, path, 0); }
int rmdir(const char* path) { return removed(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char* path) {
    const int result = removed(AT_FDCWD, path, 0);
    return result != 0 && errno == EISDIR ? removed(AT_FDCWD, path, AT_REMOVEDIR) : result;
}
