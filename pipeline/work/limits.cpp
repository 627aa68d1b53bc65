#include "pipeline/work/limits.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace letterlens {
namespace {

// Three standard streams, a document, and what libraries open besides.
constexpr rlim_t most_open_files = 64;

// What is usual: where it is unlimited, a document nested without end would eat all memory first.
constexpr rlim_t most_stack = 8 * mebibyte;

[[noreturn]] void refuse(const std::string& what) {
  throw LimitError(what + " cannot be limited: " + std::strerror(errno));
}

// For good: the hard limit goes down with the soft one.
void limit(__rlimit_resource resource, rlim_t most, const std::string& what) {
  struct rlimit now {};
  if (getrlimit(resource, &now) != 0) refuse(what);
  const rlim_t value = now.rlim_max == RLIM_INFINITY || most < now.rlim_max ? most : now.rlim_max;
  const struct rlimit then { value, value };
  if (setrlimit(resource, &then) != 0) refuse(what);
}

bool is_file(int descriptor) {
  struct stat status {};
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

void control(int option, unsigned long value, const std::string& what) {
  if (prctl(option, value, 0UL, 0UL, 0UL) != 0) refuse(what);
}

}  // namespace

void set_limits(const Limits& limits) {
  control(PR_SET_PDEATHSIG, SIGKILL, "life beyond the parent's");
  control(PR_SET_NO_NEW_PRIVS, 1, "the gain of privileges");
  if (limits.memory > 0 && !address_sanitizer) limit(RLIMIT_AS, limits.memory, "memory");
  limit(RLIMIT_STACK, most_stack, "the stack");
  limit(RLIMIT_CORE, 0, "the core file");
  limit(RLIMIT_NOFILE, most_open_files, "the number of open files");
  // Records may be asked for in a file, and the limit knows no exception.
  if (!is_file(STDOUT_FILENO) && !is_file(STDERR_FILENO)) limit(RLIMIT_FSIZE, 0, "the size of files");
  renew_processor_time(limits);
}

void renew_processor_time(const Limits& limits) {
  if (limits.processor_time.count() == 0) return;
  struct rusage used {};
  struct rlimit time {};
  if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &time) != 0) refuse("processor time");
  constexpr long microseconds = 1'000'000;
  const long parts = used.ru_utime.tv_usec + used.ru_stime.tv_usec;
  const auto spent =
      static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + parts / microseconds + 1);
  time.rlim_cur = spent + static_cast<rlim_t>(limits.processor_time.count());
  if (time.rlim_max != RLIM_INFINITY && time.rlim_cur > time.rlim_max) time.rlim_cur = time.rlim_max;
  if (setrlimit(RLIMIT_CPU, &time) != 0) refuse("processor time");
}

}  // namespace letterlens
