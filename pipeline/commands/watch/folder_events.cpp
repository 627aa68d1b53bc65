#include "pipeline/commands/watch/folder_events.h"

#include <Poco/Delegate.h>
#include <Poco/File.h>
#include <utility>
#include <vector>

namespace letterlens {

FolderEvents::FolderEvents(std::string folder) : folder_(std::move(folder)) {
  follow_folders();
}

FolderEvents::~FolderEvents() {
  // Their threads end before the event that they set.
  watchers_.clear();
}

void FolderEvents::happened(const Poco::DirectoryWatcher::DirectoryEvent&) {
  event_.set();
}

// A folder that is gone ends its watcher; the next scan sees what is left.
void FolderEvents::failed(const Poco::Exception&) {
  event_.set();
}

void FolderEvents::follow(const std::string& folder) {
  if (watchers_.count(folder) == 0) {
    auto watcher = std::make_unique<Poco::DirectoryWatcher>(folder);
    watcher->itemAdded += Poco::delegate(this, &FolderEvents::happened);
    watcher->itemModified += Poco::delegate(this, &FolderEvents::happened);
    watcher->itemMovedTo += Poco::delegate(this, &FolderEvents::happened);
    watcher->scanError += Poco::delegate(this, &FolderEvents::failed);
    watchers_.emplace(folder, std::move(watcher));
  }
  std::vector<std::string> names;
  Poco::File(folder).list(names);
  for (const auto& name : names) {
    const std::string path = folder + '/' + name;
    const Poco::File entry(path);
    if (!name.starts_with('.') && entry.exists() && !entry.isLink() && entry.isDirectory()) follow(path);
  }
}

void FolderEvents::follow_folders() {
  for (auto watcher = watchers_.begin(); watcher != watchers_.end();)
    watcher = Poco::File(watcher->first).exists() ? std::next(watcher) : watchers_.erase(watcher);
  try {
    follow(folder_);
  } catch (const Poco::Exception&) {
    // Gone between two looks, or the system has no more watches: the scans in between find what is new.
  }
}

bool FolderEvents::wait(std::chrono::milliseconds patience) {
  return event_.tryWait(static_cast<long>(patience.count()));
}

}  // namespace letterlens
