// An allow-list: what the readers and the C and C++ libraries below them ask of the system. A call that is
// not listed is refused, never punished by death, because libraries try what may not be there.
#include "pipeline/work/sandbox.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <type_traits>
#include <unistd.h>
#include <vector>

namespace letterlens {
namespace {

struct Release {
  void operator()(void* context) const { seccomp_release(context); }
};
using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, Release>;

// Harmless with any arguments. Names that a machine's kind does not have are passed over.
constexpr auto allowed = std::to_array<std::string_view>(
    {// memory
     "brk", "munmap", "mremap", "madvise",
     // what is already open
     "read", "readv", "pread64", "preadv", "write", "writev", "lseek", "_llseek", "close", "fadvise64",
     "fstat", "fstat64", "getdents64", "poll", "ppoll", "select", "pselect6",
     // files by name, to look at
     "stat", "stat64", "lstat", "newfstatat", "fstatat64", "statx", "access", "faccessat", "faccessat2",
     "readlink", "readlinkat", "getcwd",
     // threads
     "futex", "futex_time64", "set_robust_list", "rseq", "set_tid_address", "sched_yield",
     "sched_getaffinity", "membarrier", "gettid", "getcpu", "exit", "exit_group",
     // the process's own signals
     "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall",
     // time
     "clock_gettime", "clock_gettime64", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday",
     "time",
     // facts about the process and the machine
     "getpid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo", "getrusage", "getrlimit",
     "getrandom"});

// Allowed when the bits of one argument under a mask have a value.
struct Condition {
  std::string_view call;
  unsigned int argument;
  scmp_datum_t mask;
  scmp_datum_t value;
};

constexpr scmp_datum_t whole = ~scmp_datum_t{0};
constexpr scmp_datum_t low_word = 0xFFFFFFFF;  // of an int the kernel looks at no more
constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;

std::vector<Condition> conditions() {
  const auto self = static_cast<scmp_datum_t>(getpid());
  return {
      {"open", 1, writing, O_RDONLY},   {"openat", 2, writing, O_RDONLY},
      {"mmap", 2, PROT_EXEC, 0},        {"mmap2", 2, PROT_EXEC, 0},
      {"mprotect", 2, PROT_EXEC, 0},    {"clone", 0, CLONE_THREAD, CLONE_THREAD},  // a thread, no process
      {"tgkill", 0, low_word, self},                                               // abort()
      {"prlimit64", 0, low_word, 0},                                               // its own
      {"prlimit64", 0, low_word, self}, {"prctl", 0, whole, PR_SET_NAME},
      {"ioctl", 1, low_word, TCGETS},  // "is it a terminal?"
      {"fcntl", 1, low_word, F_GETFD},  {"fcntl", 1, low_word, F_SETFD},
      {"fcntl", 1, low_word, F_GETFL},
  };
}

void check(int result, const std::string& what) {
  if (result < 0) throw SandboxError("the sandbox cannot be made: " + what + ": " + std::strerror(-result));
}

template <typename... Comparisons>
void add(const Filter& filter, std::uint32_t action, std::string_view call, Comparisons... comparisons) {
  const std::string name(call);
  const int number = seccomp_syscall_resolve_name(name.c_str());
  if (number < 0) return;
  check(seccomp_rule_add(filter.get(), action, number, sizeof...(comparisons), comparisons...), name);
}

Filter make_filter() {
  Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter) throw SandboxError("the sandbox cannot be made: libseccomp does not start");
  check(seccomp_attr_set(filter.get(), SCMP_FLTATR_API_SYSRAWRC, 1), "libseccomp is too old");
  for (const auto call : allowed) add(filter, SCMP_ACT_ALLOW, call);
  for (const auto& one : conditions())
    add(filter, SCMP_ACT_ALLOW, one.call,
        scmp_arg_cmp{one.argument, SCMP_CMP_MASKED_EQ, one.mask, one.value});
  // Its arguments lie in memory, where a filter cannot look; told that it does not exist, the C library makes
  // threads by `clone`.
  add(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3");
  return filter;
}

}  // namespace

bool enter_sandbox() {
  const Filter filter = make_filter();
  const int result = seccomp_load(filter.get());
  if (result == -ENOSYS || result == -EINVAL) return false;
  check(result, "the system refuses it");
  return true;
}

}  // namespace letterlens
