// What a process that reads untrusted documents may use, set by the process itself.
//
//   set_limits({.memory = 512 * mebibyte});
//   ...before each document: renew_processor_time(limits);
#pragma once

#include <chrono>
#include <cstddef>
#include <stdexcept>

namespace letterlens {

inline constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

struct Limits {
  std::size_t memory = 2048 * mebibyte;      // bytes of address space; 0: no limit
  std::chrono::seconds processor_time{600};  // for one document; 0: no limit
};

// Built with AddressSanitizer, which reserves terabytes of address space.
#if defined(__SANITIZE_ADDRESS__)
#define LETTERLENS_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#define LETTERLENS_ADDRESS_SANITIZER __has_feature(address_sanitizer)
#else
#define LETTERLENS_ADDRESS_SANITIZER 0
#endif
inline constexpr bool address_sanitizer = LETTERLENS_ADDRESS_SANITIZER;

// A limit that the system does not let the process set; the message names it.
class LimitError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Sets limits for the rest of the process's life, which cannot be raised again: address space, stack, no
// core file, few open files, no growth of files (unless standard output or error is one), no new privileges,
// and death with the parent. Under AddressSanitizer address space is not limited. Throws LimitError.
void set_limits(const Limits& limits);

// Gives the process its processor time again from now on; beyond it the system ends it with SIGXCPU. Throws
// LimitError.
void renew_processor_time(const Limits& limits);

}  // namespace letterlens
