#include "corpus/export/export_folder.h"

namespace letterlens {

ExportFolder::ExportFolder(const std::string& target, const std::vector<std::string>& names)
    : folder_(target, names) {
  for (const auto& name : names) files_.emplace_back(folder_.path() + '/' + name, target + '/' + name);
}

}  // namespace letterlens
