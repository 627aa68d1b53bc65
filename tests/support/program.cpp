#include "tests/support/program.h"

#include <Poco/Exception.h>
#include <array>
#include <csignal>

namespace letterlens::testing {
namespace {

// Empty at the end.
std::string next_bytes(Poco::Pipe& pipe) {
  std::array<char, 16 * 1024> buffer{};
  const int count = pipe.readBytes(buffer.data(), static_cast<int>(buffer.size()));
  return {buffer.data(), static_cast<std::size_t>(count > 0 ? count : 0)};
}

void write_all(Poco::Pipe& pipe, std::string_view bytes) {
  try {
    while (!bytes.empty())
      bytes.remove_prefix(
          static_cast<std::size_t>(pipe.writeBytes(bytes.data(), static_cast<int>(bytes.size()))));
  } catch (const Poco::WriteFileException&) {
    // The program has closed its end.
  }
}

Poco::ProcessHandle launch(const Call& call, Poco::Pipe& in, Poco::Pipe& out, Poco::Pipe& err) {
  const std::string program = call.program.empty() ? program_path() : call.program;
  if (call.output.empty())
    return Poco::Process::launch(program, call.arguments, call.directory, &in, &out, &err, call.environment);
  // Poco gives a process pipes only. The script is always this one; what varies are its arguments.
  std::vector<std::string> arguments{"-c", R"(exec > "$0"; exec "$@")", call.output, program};
  arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
  return Poco::Process::launch("/bin/sh", arguments, call.directory, &in, &out, &err, call.environment);
}

}  // namespace

std::string program_path() {
  return LETTERLENS_PROGRAM;
}

Conversation::Conversation(const Call& call) : process_(launch(call, in_, out_, err_)) {
  error_reader_ = std::thread([this] {
    for (std::string bytes = next_bytes(err_); !bytes.empty(); bytes = next_bytes(err_)) errors_ += bytes;
  });
}

Conversation::~Conversation() {
  if (!finished_) finish();
}

void Conversation::send(int signal) {
  ::kill(process_.id(), signal);
}

// In a thread of its own, which alone is deaf to SIGPIPE: were the whole test deaf, the program would inherit
// that.
void Conversation::write(std::string_view bytes) {
  std::thread([this, bytes] {
    sigset_t deaf_to;
    sigemptyset(&deaf_to);
    sigaddset(&deaf_to, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &deaf_to, nullptr);
    write_all(in_, bytes);
  }).join();
}

void Conversation::close_input() {
  if (input_open_) in_.close(Poco::Pipe::CLOSE_WRITE);
  input_open_ = false;
}

bool Conversation::read_more() {
  const std::string bytes = next_bytes(out_);
  unread_ += bytes;
  return !bytes.empty();
}

std::string Conversation::read_line() {
  auto end = unread_.find('\n');
  while (end == std::string::npos && read_more()) end = unread_.find('\n');
  const std::string line = unread_.substr(0, end == std::string::npos ? end : end + 1);
  unread_.erase(0, line.size());
  return line;
}

Result Conversation::finish() {
  finished_ = true;
  close_input();
  while (read_more()) {
  }
  error_reader_.join();
  return {process_.wait(), unread_, errors_};
}

Result run_program(const Call& call) {
  Conversation conversation(call);
  std::string out;
  std::thread writer([&] {
    conversation.write(call.input);
    conversation.close_input();
  });
  for (std::string line = conversation.read_line(); !line.empty(); line = conversation.read_line())
    out += line;
  writer.join();
  Result result = conversation.finish();
  result.out = out + result.out;
  return result;
}

}  // namespace letterlens::testing
