#include "corpus/store/lock.h"

#include <Poco/File.h>
#include <Poco/Process.h>
#include <Poco/Thread.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace letterlens {
namespace {

constexpr std::chrono::milliseconds pause{50};

std::string holder(int file) {
  std::array<char, 16> digits{};
  const auto length = pread(file, digits.data(), digits.size(), 0);
  return length <= 0 ? std::string() : std::string(digits.data(), static_cast<std::size_t>(length));
}

}  // namespace

WriteLock::WriteLock(const std::string& folder, std::chrono::milliseconds patience)
    : WriteLock(folder, patience, std::atomic<bool>(false)) {}

WriteLock::WriteLock(const std::string& folder, std::chrono::milliseconds patience,
                     const std::atomic<bool>& stop) {
  try {
    Poco::File(folder).createDirectories();
  } catch (const Poco::Exception&) {
    throw CorpusError(CorpusFault::not_writable, folder + ": the folder cannot be made");
  }
  const std::string path = folder + "/lock";
  file_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0)
    throw CorpusError(CorpusFault::not_writable, path + ": cannot be written (" + std::strerror(errno) + ")");
  for (auto waited = std::chrono::milliseconds(0); flock(file_, LOCK_EX | LOCK_NB) != 0; waited += pause) {
    if (errno != EWOULDBLOCK && errno != EINTR) {
      close(file_);
      throw CorpusError(CorpusFault::not_writable,
                        path + ": cannot be locked (" + std::strerror(errno) + ")");
    }
    if (waited >= patience) {
      const std::string other = holder(file_);
      close(file_);
      throw CorpusError(CorpusFault::in_use,
                        folder + ": another letterlens" + (other.empty() ? "" : " (process " + other + ")") +
                            " is writing to the corpus; try again when it is done, or give --wait SECONDS");
    }
    if (stop) {
      close(file_);
      throw CorpusError(CorpusFault::interrupted,
                        folder + ": stopped while another letterlens was writing to the corpus");
    }
    Poco::Thread::sleep(static_cast<long>(pause.count()));
  }
  // For whoever is refused; a full disk must not keep anybody from the lock.
  const std::string number = std::to_string(Poco::Process::id());
  if (ftruncate(file_, 0) == 0) (void)!pwrite(file_, number.data(), number.size(), 0);
}

WriteLock::~WriteLock() {
  close(file_);
}

}  // namespace letterlens
