// A file system of a few kilobytes or megabytes, to be filled.
#pragma once

#include <Poco/File.h>
#include <string>
#include <sys/mount.h>

namespace letterlens::testing {

// In memory, gone with the object. Only root can mount one.
class TinyDisk {
 public:
  TinyDisk(const std::string& path, const std::string& size) : path_(path) {
    Poco::File(path).createDirectories();
    mounted_ = mount("tmpfs", path.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
  }
  ~TinyDisk() {
    if (mounted_) umount2(path_.c_str(), MNT_DETACH);
  }
  TinyDisk(const TinyDisk&) = delete;
  TinyDisk& operator=(const TinyDisk&) = delete;
  bool mounted() const { return mounted_; }
  void resize(const std::string& size) const {
    mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT, ("size=" + size).c_str());
  }

 private:
  std::string path_;
  bool mounted_ = false;
};

}  // namespace letterlens::testing
