#include "pipeline/commands/add/summary.h"

#include <sstream>

namespace letterlens {

std::string format_summary(const IngestReport& report, std::uint64_t skipped, bool stopped) {
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
         << " left out because they were removed; name a file itself to bring it back\n";
  if (report.corrections_missing > 0)
    text << report.corrections_missing
         << " left unchanged because their corrections were not found; put them back, or add the documents "
            "with "
            "new ones\n";
  if (skipped > 0) text << skipped << " other files in the folders skipped\n";
  if (stopped) text << "stopped before the end; run it again to continue\n";
  return text.str();
}

}  // namespace letterlens
