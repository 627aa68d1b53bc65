#include "tests/support/faults.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace letterlens::testing {
namespace {

constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

Processed some_record() {
  return failure("some", "not_a_letter", "a record of the faulty worker");
}

void crash(const UseRecord&) {
  std::raise(SIGSEGV);
}

[[noreturn]] void hang_asleep(const UseRecord&) {
  while (true) pause();
}

[[noreturn]] void hang_awake(const UseRecord&) {
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

// Every page is touched, or the system would not have given it yet.
[[noreturn]] void grow(const UseRecord&) {
  std::vector<std::unique_ptr<char[]>> held;
  while (true) {
    held.push_back(std::make_unique<char[]>(mebibyte));
    std::memset(held.back().get(), 1, mebibyte);
  }
}

void grow_where_nothing_can_be_thrown(const UseRecord& use) noexcept {
  grow(use);
}

void print(const char* text) {
  std::cout << text << std::flush;
}

[[noreturn]] void endless_line(const UseRecord&) {
  const std::string piece(64 * 1024, 'x');
  while (true) std::cout << piece << std::flush;
}

double processor_seconds() {
  struct rusage used {};
  getrusage(RUSAGE_SELF, &used);
  constexpr double micro = 1e-6;
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         micro * static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

void burn(const UseRecord& use) {
  constexpr double seconds = 0.8;
  const double start = processor_seconds();
  while (processor_seconds() < start + seconds) {
  }
  use(some_record());
}

void leak(const UseRecord& use) {
  constexpr std::size_t leaked = 24 * mebibyte;
  std::memset(std::make_unique<char[]>(leaked).release(), 1, leaked);
  use(some_record());
}

using Fault = void (*)(const UseRecord&);

const std::map<std::string, Fault>& faults() {
  static const std::map<std::string, Fault> all{
      {"crash", crash},
      {"abort", [](const UseRecord&) { std::abort(); }},
      {"leave", [](const UseRecord&) { _exit(0); }},
      {"leave 3", [](const UseRecord&) { _exit(3); }},
      {"hang asleep", hang_asleep},
      {"hang awake", hang_awake},
      {"record then hang",
       [](const UseRecord& use) {
         use(some_record());
         hang_asleep(use);
       }},
      {"grow", grow},
      {"grow where nothing can be thrown", grow_where_nothing_can_be_thrown},
      {"garbage", [](const UseRecord&) { print("Dear Ms Hale\n"); }},
      {"no object", [](const UseRecord&) { print("[1, 2]\n"); }},
      {"endless line", endless_line},
      {"extra mark",
       [](const UseRecord& use) {
         use(some_record());
         print("\n\n");
       }},
      {"close output",
       [](const UseRecord& use) {
         close(STDOUT_FILENO);
         hang_asleep(use);
       }},
      {"close errors and hang",
       [](const UseRecord& use) {
         close(STDERR_FILENO);
         hang_asleep(use);
       }},
      {"wait to be killed",
       [](const UseRecord& use) {
         std::cerr << "waiting" << std::endl;
         hang_asleep(use);
       }},
      {"leak", leak},
      {"burn", burn},
  };
  return all;
}

}  // namespace

bool commit_fault(const std::string& name, const UseRecord& use) {
  const auto found = faults().find(name);
  if (found == faults().end()) return false;
  found->second(use);
  return true;
}

}  // namespace letterlens::testing
