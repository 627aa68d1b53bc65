#include "tests/support/attempts.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <functional>
#include <linux/bpf.h>
#include <map>
#include <memory>
#include <pthread.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace letterlens::testing {
namespace {

// What a system call gave, as people name it.
std::string named(long result) {
  return result >= 0 ? "done" : strerrorname_np(errno);
}

std::string mapped(const void* address) {
  return named(address == MAP_FAILED ? -1 : 0);
}

// A child that was made after all ends at once.
std::string forked(long child) {
  if (child == 0) _exit(0);
  if (child > 0) waitpid(static_cast<pid_t>(child), nullptr, 0);
  return named(child);
}

std::string raised(__rlimit_resource resource) {
  const struct rlimit more { RLIM_INFINITY, RLIM_INFINITY };
  return named(setrlimit(resource, &more));
}

std::string now(__rlimit_resource resource) {
  struct rlimit limit {};
  if (getrlimit(resource, &limit) != 0) return named(-1);
  return std::to_string(limit.rlim_cur) + ' ' + std::to_string(limit.rlim_max);
}

std::string thread_started() {
  pthread_t thread{};
  errno = pthread_create(
      &thread, nullptr, [](void*) -> void* { return nullptr; }, nullptr);
  if (errno != 0) return named(-1);
  pthread_join(thread, nullptr);
  return "done";
}

std::string open_descriptors() {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir("/proc/self/fd"), closedir);
  if (!folder) return named(-1);
  std::string out;
  while (const dirent* entry = readdir(folder.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != ".." && name != std::to_string(dirfd(folder.get()))) out += name + ' ';
  }
  return out;
}

std::string opened_without_end() {
  while (open("/proc/self/exe", O_RDONLY | O_CLOEXEC) >= 0) {
  }
  const std::string error = named(-1);
  for (int number = STDERR_FILENO + 1; close(number) == 0;) ++number;
  return error;
}

std::string allocated(std::size_t bytes) {
  void* const memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  const std::string result = mapped(memory);
  if (memory != MAP_FAILED) munmap(memory, bytes);
  return result;
}

std::string blocked_signals() {
  sigset_t blocked;
  pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
  std::string out;
  for (int signal = 1; signal < SIGRTMIN; ++signal)
    if (sigismember(&blocked, signal) == 1) out += std::string(sigabbrev_np(signal)) + ' ';
  return out;
}

using Attempts = std::map<std::string, std::function<std::string()>>;

void add_network(Attempts& all) {
  all["open a socket"] = [] { return named(socket(AF_INET, SOCK_STREAM, 0)); };
  all["open a local socket"] = [] { return named(socket(AF_UNIX, SOCK_DGRAM, 0)); };
  all["open a pair of sockets"] = [] {
    int ends[2];
    return named(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
  };
  all["send by its own standard input"] = [] { return named(send(STDIN_FILENO, "x", 1, MSG_DONTWAIT)); };
}

void add_files(Attempts& all, const std::string& folder) {
  const std::string victim = folder + "/victim";
  const std::string fresh = folder + "/new";
  all["read a file"] = [=] { return named(open(victim.c_str(), O_RDONLY | O_CLOEXEC)); };
  all["list a folder"] = [=] { return named(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); };
  all["create a file"] = [=] { return named(open(fresh.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)); };
  all["create a file to read"] = [=] { return named(open(fresh.c_str(), O_RDONLY | O_CREAT, 0600)); };
  all["create by creat"] = [=] { return named(creat(fresh.c_str(), 0600)); };
  all["create a nameless file"] = [=] { return named(open(folder.c_str(), O_TMPFILE | O_RDWR, 0600)); };
  all["write to a file"] = [=] { return named(open(victim.c_str(), O_WRONLY)); };
  all["empty a file"] = [=] { return named(open(victim.c_str(), O_RDONLY | O_TRUNC)); };
  all["truncate a file"] = [=] { return named(truncate(victim.c_str(), 0)); };
  all["delete a file"] = [=] { return named(unlink(victim.c_str())); };
  all["rename a file"] = [=] { return named(rename(victim.c_str(), fresh.c_str())); };
  all["link a file"] = [=] { return named(link(victim.c_str(), fresh.c_str())); };
  all["make a symbolic link"] = [=] { return named(symlink(victim.c_str(), fresh.c_str())); };
  all["make a folder"] = [=] { return named(mkdir(fresh.c_str(), 0700)); };
  all["remove a folder"] = [=] { return named(rmdir((folder + "/folder-victim").c_str())); };
  all["make a pipe file"] = [=] { return named(mkfifo(fresh.c_str(), 0600)); };
  all["open to the world"] = [=] { return named(chmod(victim.c_str(), 0777)); };
  all["give away"] = [=] { return named(chown(victim.c_str(), getuid(), getgid())); };
  all["write memory as a file"] = [] { return named(open("/proc/self/mem", O_RDWR)); };
  all["make a file of memory"] = [] { return named(memfd_create("new", 0)); };
}

void add_processes(Attempts& all) {
  all["start a thread"] = thread_started;
  all["fork"] = [] { return forked(syscall(SYS_fork)); };
  all["fork by clone"] = [] {
    return forked(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr));
  };
  all["fork by clone3"] = [] {
    std::vector<unsigned long long> arguments(11);  // struct clone_args: all zero
    return forked(syscall(SYS_clone3, arguments.data(), arguments.size() * sizeof(unsigned long long)));
  };
  all["run a program"] = [] {
    char* const words[] = {nullptr};
    return named(execve("/bin/true", words, words));
  };
  all["run an open program"] = [] {
    char* const words[] = {nullptr};
    return named(fexecve(open("/bin/true", O_RDONLY | O_CLOEXEC), words, words));
  };
  all["trace its parent"] = [] { return named(ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr)); };
  all["signal its parent"] = [] { return named(kill(getppid(), 0)); };
  all["signal a thread of its parent's"] = [] { return named(syscall(SYS_tgkill, getppid(), getppid(), 0)); };
  all["signal itself"] = [] { return named(syscall(SYS_tgkill, getpid(), gettid(), 0)); };
  all["signal by an open file"] = [] { return named(fcntl(STDIN_FILENO, F_SETOWN, getppid())); };
  all["read its parent's memory"] = [] {
    return named(process_vm_readv(getppid(), nullptr, 0, nullptr, 0, 0));
  };
  all["limit its parent"] = [] { return named(prlimit(getppid(), RLIMIT_CPU, nullptr, nullptr)); };
  all["type into its terminal"] = [] { return named(ioctl(STDIN_FILENO, TIOCSTI, "x")); };
  all["leave its namespace"] = [] { return named(unshare(CLONE_NEWUSER)); };
  all["become somebody else"] = [] { return named(setuid(getuid())); };
  all["load a program into the kernel"] = [] {
    union bpf_attr attributes {};
    return named(syscall(SYS_bpf, BPF_MAP_CREATE, &attributes, sizeof attributes));
  };
  all["queue calls behind the filter"] = [] { return named(syscall(SYS_io_uring_setup, 1, nullptr)); };
  all["make memory that can be run"] = [] {
    return mapped(
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  };
  all["make its memory run"] = [] {
    void* const memory = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return named(mprotect(memory, 4096, PROT_READ | PROT_EXEC));
  };
}

void add_limits(Attempts& all) {
  all["raise the limit on memory"] = [] { return raised(RLIMIT_AS); };
  all["raise the limit on open files"] = [] { return raised(RLIMIT_NOFILE); };
  all["raise the limit on the size of files"] = [] { return raised(RLIMIT_FSIZE); };
  all["open files without end"] = opened_without_end;
  all["allocate 512 MiB"] = [] { return allocated(std::size_t{512} * 1024 * 1024); };
  all["allocate 64 MiB"] = [] { return allocated(std::size_t{64} * 1024 * 1024); };
  all["limit on memory?"] = [] { return now(RLIMIT_AS); };
  all["limit on core files?"] = [] { return now(RLIMIT_CORE); };
  all["limit on the size of files?"] = [] { return now(RLIMIT_FSIZE); };
  all["open descriptors?"] = open_descriptors;
  all["blocked signals?"] = blocked_signals;
  all["which process?"] = [] { return std::to_string(getpid()); };
}

}  // namespace

std::optional<std::string> outcome_of(const std::string& name, const std::string& folder) {
  Attempts all;
  add_network(all);
  add_files(all, folder);
  add_processes(all);
  add_limits(all);
  const auto found = all.find(name);
  if (found == all.end()) return std::nullopt;
  return found->second();
}

}  // namespace letterlens::testing
