// An allow-list: what the readers and the C and C++ libraries below them ask of the system. A call that is
// not listed is refused, never punished by death, because libraries try what may not be there.
#include "pipeline/work/sandbox.h"

#include "pipeline/work/limits.h"

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
#include <sys/resource.h>
#include <type_traits>
#include <unistd.h>
#include <vector>

namespace letterlens {
namespace {

struct Release {
  void operator()(void* context) const { seccomp_release(context); }
};
using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, Release>;

// Harmless with any arguments. Names that an architecture does not have are skipped.
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
     "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo", "getrusage",
     "getrandom"});

// Bits of an argument under a mask have a value.
struct Condition {
  unsigned int argument;
  scmp_datum_t mask;
  scmp_datum_t value;
};

// Allowed when all conditions hold.
struct Rule {
  std::string_view call;
  std::vector<Condition> conditions;
};

constexpr scmp_datum_t whole = ~scmp_datum_t{0};
constexpr scmp_datum_t low_word = 0xFFFFFFFF;  // the kernel looks at no more of an int
constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;

std::vector<Rule> rules() {
  const auto self = static_cast<scmp_datum_t>(getpid());
  return {
      {"open", {{1, writing, O_RDONLY}}},
      {"openat", {{2, writing, O_RDONLY}}},
      {"mmap", {{2, PROT_EXEC, 0}}},
      {"mmap2", {{2, PROT_EXEC, 0}}},
      {"mprotect", {{2, PROT_EXEC, 0}}},
      {"clone", {{0, CLONE_THREAD, CLONE_THREAD}}},  // a thread, not a process
      {"tgkill", {{0, low_word, self}}},             // abort()
      // Its own limits: to look at any, to set the processor time of the next document.
      {"prlimit64", {{0, low_word, 0}, {2, whole, 0}}},
      {"prlimit64", {{0, low_word, 0}, {1, low_word, RLIMIT_CPU}}},
      {"prctl", {{0, low_word, PR_SET_NAME}}},
      {"ioctl", {{1, low_word, TCGETS}}},  // "is it a terminal?"
      {"fcntl", {{1, low_word, F_GETFD}}},
      {"fcntl", {{1, low_word, F_SETFD}}},
      {"fcntl", {{1, low_word, F_GETFL}}},
  };
}

void check(int result, const std::string& what) {
  if (result < 0) throw SandboxError("the sandbox cannot be made: " + what + ": " + std::strerror(-result));
}

void add(const Filter& filter, std::uint32_t action, std::string_view call,
         const std::vector<Condition>& conditions = {}) {
  const std::string name(call);
  const int number = seccomp_syscall_resolve_name(name.c_str());
  if (number < 0) return;
  std::vector<scmp_arg_cmp> comparisons;
  comparisons.reserve(conditions.size());
  for (const auto& [argument, mask, value] : conditions)
    comparisons.push_back({argument, SCMP_CMP_MASKED_EQ, mask, value});
  check(seccomp_rule_add_array(filter.get(), action, number, static_cast<unsigned int>(comparisons.size()),
                               comparisons.data()),
        name);
}

Filter make_filter() {
  Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter) throw SandboxError("the sandbox cannot be made: libseccomp does not start");
  check(seccomp_attr_set(filter.get(), SCMP_FLTATR_API_SYSRAWRC, 1), "libseccomp is too old");
  for (const auto call : allowed) add(filter, SCMP_ACT_ALLOW, call);
  // The sanitizers find out by a pipe whether memory can be read.
  if (address_sanitizer)
    for (const auto call : {"pipe", "pipe2"}) add(filter, SCMP_ACT_ALLOW, call);
  for (const auto& [call, conditions] : rules()) add(filter, SCMP_ACT_ALLOW, call, conditions);
  // Its arguments are in memory, where a filter cannot look. If it does not seem to exist, the C library
  // makes threads by `clone`.
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

#if LETTERLENS_ADDRESS_SANITIZER
// To look for leaks it would start a process that traces this one: in the sandbox, where this question too is
// refused, it is told not to look.
extern "C" int __lsan_is_turned_off() {  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
  return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) < 0 ? 1 : 0;
}
#endif
