// Runs a program as on a kernel that was built without seccomp: without_seccomp PROGRAM ARGUMENT...
#include <cerrno>
#include <cstdio>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

int main(int argc, char** argv) {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const scmp_arg_cmp sets_seccomp{0, SCMP_CMP_EQ, PR_SET_SECCOMP, 0};
  const bool loaded =
      filter != nullptr && argc > 1 &&
      seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0) == 0 &&
      seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1, &sets_seccomp) == 0 &&
      seccomp_load(filter) == 0;
  seccomp_release(filter);
  if (loaded) execv(argv[1], argv + 1);
  std::perror("without_seccomp");
  return 1;
}
