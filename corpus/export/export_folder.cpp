#include "corpus/export/export_folder.h"

namespace letterlens {

ExportFolder::ExportFolder(const std::string& target, std::vector<std::string> names)
    : incoming_(resolved_target(target), ExportShape::folder) {
  // The note comes first: it tells what may be cleared, should the program be killed.
  ExportFile note(incoming_.path() + '/' + std::string(folder_note), target);
  for (const auto& name : names) note.write(name + '\n');
  note.finish();
  for (const auto& name : names) files_.emplace_back(incoming_.path() + '/' + name, target + '/' + name);
}

void ExportFolder::take_place() {
  sync_folder(incoming_.path());
  incoming_.take_place();
}

}  // namespace letterlens
