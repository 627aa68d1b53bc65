#include "pipeline/work/child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;  // POSIX: no header declares it

namespace letterlens {
namespace {

[[noreturn]] void refuse(const std::string& what, int error) {
  throw ChildError(what + ": " + std::strerror(error));
}

// The two ends of a stream; a process that is started inherits neither.
struct Ends {
  Descriptor ours;
  Descriptor theirs;
};

// Descriptors 0 to 2 would be overwritten in the new process by its own streams.
Descriptor above_standard(int number) {
  if (number > STDERR_FILENO) return Descriptor(number);
  const Descriptor low(number);
  const int high = fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (high < 0) refuse("no descriptor for a worker", errno);
  return Descriptor(high);
}

Ends output_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) refuse("no pipe for a worker", errno);
  Descriptor ours = above_standard(ends[0]);
  Descriptor theirs = above_standard(ends[1]);
  fcntl(ours.number(), F_SETFL, O_NONBLOCK);
  return {std::move(ours), std::move(theirs)};
}

// A socket, because what is sent to a pipe that nobody reads any more raises a signal.
Ends input_socket() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    refuse("no socket for a worker", errno);
  Descriptor ours = above_standard(ends[0]);
  return {std::move(ours), above_standard(ends[1])};
}

struct Streams {
  Streams() { posix_spawn_file_actions_init(&actions); }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() { posix_spawn_file_actions_destroy(&actions); }
  posix_spawn_file_actions_t actions{};
};

struct Attributes {
  Attributes() { posix_spawnattr_init(&attributes); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { posix_spawnattr_destroy(&attributes); }
  posix_spawnattr_t attributes{};
};

// Every signal as at first, but those that ask a program to stop wait for ever.
void set_signals(Attributes& attributes) {
  sigset_t all;
  sigfillset(&all);
  sigset_t blocked;
  sigemptyset(&blocked);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&blocked, signal);
  posix_spawnattr_setsigdefault(&attributes.attributes, &all);
  posix_spawnattr_setsigmask(&attributes.attributes, &blocked);
  posix_spawnattr_setflags(&attributes.attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

}  // namespace

Child::Child(const std::vector<std::string>& command) {
  Ends in = input_socket();
  Ends out = output_pipe();
  Ends err = output_pipe();
  Streams streams;
  posix_spawn_file_actions_adddup2(&streams.actions, in.theirs.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams.actions, out.theirs.number(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&streams.actions, err.theirs.number(), STDERR_FILENO);
  // A library may have opened files without O_CLOEXEC.
  posix_spawn_file_actions_addclosefrom_np(&streams.actions, STDERR_FILENO + 1);
  Attributes attributes;
  set_signals(attributes);
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const int error = posix_spawn(&id_, command.at(0).c_str(), &streams.actions, &attributes.attributes,
                                words.data(), environ);
  if (error != 0) {
    id_ = 0;
    refuse(command.at(0) + " cannot be started", error);
  }
  input_ = std::move(in.ours);
  output_ = std::move(out.ours);
  errors_ = std::move(err.ours);
}

Child::~Child() {
  end();
}

bool Child::send(std::string_view bytes) const {
  const auto sent = ::send(input_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  return sent == static_cast<ssize_t>(bytes.size());
}

ChildEnd Child::end() {
  ChildEnd end;
  if (id_ == 0) return end;
  // One that has ended by itself keeps the status that it ended with.
  kill(id_, SIGKILL);
  int status = 0;
  while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = 0;
  end.exited = WIFEXITED(status);
  end.status = end.exited ? WEXITSTATUS(status) : WTERMSIG(status);
  return end;
}

std::size_t Child::memory() const {
  std::ifstream statistics("/proc/" + std::to_string(id_) + "/statm");
  std::size_t pages = 0;
  statistics >> pages;
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace letterlens
