#include "pipeline/commands/add/report.h"

#include <sstream>

namespace letterlens {

std::string summary_of(const AddReport& report, std::uint64_t passed_over, bool stopped) {
  const auto& counts = report.counts;
  std::ostringstream text;
  text << counts.added << " added, " << counts.revised << " revised, " << counts.unchanged << " unchanged, "
       << counts.to_review << " to review, " << counts.failed << " failed";
  if (report.known_failures > 0) text << " (" << report.known_failures << " known before)";
  text << '\n';
  for (const auto& failure : report.new_failures) {
    text << "failed: " << failure.path;
    if (!failure.member.empty()) text << ": " << failure.member;
    text << ": " << failure.message << " (" << failure.code << ")\n";
  }
  if (report.removed_earlier > 0)
    text << report.removed_earlier
         << " left out because they were removed; name a file itself to take it back\n";
  if (report.without_corrections > 0)
    text
        << report.without_corrections
        << " left as they were because their corrections are not where they lay; add those documents again\n";
  if (passed_over > 0) text << passed_over << " other files in the folders passed over\n";
  if (stopped) text << "stopped before the end; run it again to go on\n";
  return text.str();
}

}  // namespace letterlens
