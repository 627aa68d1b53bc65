// Tells that something happened in a folder or below it (Poco::DirectoryWatcher, one for each folder).
#pragma once

#include <Poco/DirectoryWatcher.h>
#include <Poco/Event.h>
#include <chrono>
#include <map>
#include <memory>
#include <string>

namespace letterlens {

class FolderEvents {
 public:
  explicit FolderEvents(std::string folder);
  ~FolderEvents();
  FolderEvents(const FolderEvents&) = delete;
  FolderEvents& operator=(const FolderEvents&) = delete;

  // Watches folders that have come, forgets those that have gone.
  void follow_folders();

  // Whether something happened since the last call; waits for it so long.
  bool wait(std::chrono::milliseconds patience);

 private:
  void happened(const Poco::DirectoryWatcher::DirectoryEvent& event);
  void failed(const Poco::Exception& error);
  void follow(const std::string& folder);

  std::string folder_;
  Poco::Event event_;
  std::map<std::string, std::unique_ptr<Poco::DirectoryWatcher>> watchers_;
};

}  // namespace letterlens
