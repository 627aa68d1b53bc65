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
  for (const auto& review : report.reviews) {
    text << "review: " << review.id << ": " << review.reason;
    if (review.further > 0) text << " (and " << review.further << " more)";
    text << '\n';
  }
  if (counts.to_review > report.reviews.size())
    text << "review: " << counts.to_review - report.reviews.size()
         << " more; letterlens list --status needs_review lists all\n";
  if (report.corrections_taken > 0)
    text << report.corrections_taken << (report.corrections_taken == 1 ? " correction" : " corrections")
         << " taken from files beside documents\n";
  for (const auto& line : report.corrections_not_applied) text << "corrections: " << line << '\n';
  if (report.corrections_gone > 0)
    text << report.corrections_gone
         << (report.corrections_gone == 1 ? " file of corrections is" : " files of corrections are")
         << " gone; what was taken from it is kept (letterlens correct ID --withdraw takes it back)\n";
  if (report.removed_earlier > 0)
    text << report.removed_earlier
         << " left out because they were removed; name a file itself to bring it back\n";
  if (report.corrections_missing > 0)
    text << report.corrections_missing
         << " left unchanged because an older letterlens read them with corrections that were not found; put "
            "the files back beside the documents and add those\n";
  if (skipped > 0) text << skipped << " other files in the folders skipped\n";
  if (stopped) text << "stopped before the end; run it again to continue\n";
  return text.str();
}

}  // namespace letterlens
