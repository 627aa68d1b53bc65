// Runs the built program as a person would: an argument vector, bytes on standard input, and what comes back.
//
//   const auto result = testing::run_program({.arguments = {"extract", "-"}, .input = "Dear Ms Hale"});
//   EXPECT_EQ(result.status, 65);
#pragma once

#include <Poco/Pipe.h>
#include <Poco/Process.h>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace letterlens::testing {

struct Call {
  std::vector<std::string> arguments{};
  std::string input{};                               // standard input
  std::string directory = ".";                       // to run in
  std::map<std::string, std::string> environment{};  // set besides what is there
  std::string output{};                              // a file or device for standard output; empty: collected
  std::string program{};  // another than the built one: a reader by other hands, or a shell around ours
};

struct Result {
  int status = -1;
  std::string out;
  std::string err;
};

// The path of the built program.
std::string program_path();

// Runs to the end. All three pipes are served at once, so neither side waits for the other for ever.
Result run_program(const Call& call);

// A run that a test talks to while it goes on. The call's `input` is not used.
class Conversation {
 public:
  explicit Conversation(const Call& call);
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;
  ~Conversation();

  // The number of its process.
  int id() const { return process_.id(); }
  // A program that no longer reads is no fault of the caller's: the rest is dropped.
  void write(std::string_view bytes);
  void close_input();
  // Sends it a signal, such as SIGKILL.
  void send(int signal);
  // The next line with its end; waits for it. Shorter, or empty, when the program has closed its output.
  std::string read_line();
  // Closes the input and waits for the end; `out` is what had not been read as lines.
  Result finish();

 private:
  bool read_more();

  Poco::Pipe in_, out_, err_;
  Poco::ProcessHandle process_;
  std::string unread_;
  std::string errors_;
  std::thread error_reader_;
  bool input_open_ = true;
  bool finished_ = false;
};

}  // namespace letterlens::testing
