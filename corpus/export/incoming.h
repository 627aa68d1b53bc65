// Where an export is written before it takes the place of its target: beside it, so that whoever reads the
// target finds the old one or the new one, each whole, and never a mixture.
#pragma once

#include "corpus/store/durable_file.h"

#include <string>
#include <vector>

namespace letterlens {

enum class ExportShape { file, folder };

// The path that a person's words for it mean: links resolved, no slash at the end. It need not be there.
std::string resolved_target(const std::string& path);

// The names that an earlier export wrote into a folder, as its own note (folder_note) says; empty when the
// folder is none of ours. They are names in the folder and never paths out of it.
inline constexpr std::string_view folder_note = ".letterlens-export";
std::vector<std::string> exported_names(const std::string& folder);

// Throws CorpusError (not_writable) when a target may not be replaced: it is of the other shape, a folder
// that holds anything but an earlier export, or a file that holds anything but records. Pipes and devices may
// be written to.
void expect_replaceable(const std::string& target, ExportShape shape);

class Incoming {
 public:
  // Makes .NAME.letterlens-incoming beside a resolved target, locked as long as the object lives; what a
  // killed run left there is cleared. Throws CorpusError: not_writable, or in_use when another export to the
  // same target is going on.
  Incoming(std::string target, ExportShape shape);
  // Removes what did not take the target's place.
  ~Incoming();
  Incoming(const Incoming&) = delete;
  Incoming& operator=(const Incoming&) = delete;

  const std::string& path() const { return path_; }

  // Puts it in the place of the target, with the permissions of one that is there, and removes that one. To
  // be called when everything is synced. Throws CorpusError.
  void take_place();

 private:
  std::string target_, path_;
  ExportShape shape_;
  OpenFile descriptor_;
  bool placed_ = false;
};

// Exchanges two folders by three renamings, for file systems that cannot do it in one step. Throws
// CorpusError.
void exchange_by_renaming(const std::string& a, const std::string& b);

}  // namespace letterlens
