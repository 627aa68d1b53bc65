#include "corpus/present/brief_document.h"

#include "corpus/present/phrases.h"

namespace letterlens {
namespace {

using enum OfficeStyle;
using enum RunStyle;

DocumentParagraph paragraph(OfficeStyle style, std::string text, RunStyle look = plain) {
  return {style, {{std::move(text), look}}};
}

// “text” and where it is from.
DocumentParagraph quoted(OfficeStyle style, const BriefQuotation& quotation, RunStyle note) {
  DocumentParagraph out{style, {}};
  if (!quotation.before.empty()) out.runs.push_back({quotation.before, bold});
  if (!quotation.lead_in.empty()) out.runs.push_back({quotation.lead_in + ' ', quiet});
  out.runs.push_back({"“" + quotation.text + "” "});
  out.runs.push_back({quotation.source, quiet, quotation.address});
  if (!quotation.note.empty()) out.runs.push_back({". " + quotation.note, note});
  return out;
}

void add(OfficeDocument& document, const BriefSection& section) {
  DocumentParagraph head = paragraph(heading, section.heading);
  const std::size_t all = section.lines.size() + section.more;
  if (all > 0) head.runs.push_back({" (" + with_commas(all) + ')', quiet});
  document.blocks.emplace_back(std::move(head));
  if (!section.hint.empty()) document.blocks.emplace_back(paragraph(body, section.hint, quiet));
  for (const auto& line : section.lines) {
    document.blocks.emplace_back(quoted(item, line.item, bold));
    for (const auto& under : line.under) document.blocks.emplace_back(quoted(under_item, under, quiet));
  }
  if (section.more > 0)
    document.blocks.emplace_back(paragraph(
        body, "And " + with_commas(section.more) + " more, which letterlens compare shows.", quiet));
}

}  // namespace

OfficeDocument brief_document(const BriefText& brief) {
  OfficeDocument document;
  document.title = brief.authority + ": brief on the newest letter";
  document.foot = brief.licence;
  document.blocks.emplace_back(paragraph(title, document.title));
  if (brief.newest.empty()) document.blocks.emplace_back(paragraph(body, "There are no letters to compare."));
  for (const auto& line : brief.newest) document.blocks.emplace_back(paragraph(body, line));
  for (const auto& section : brief.sections) add(document, section);
  document.blocks.emplace_back(paragraph(under_item, brief.method, quiet));
  return document;
}

OfficeDocument plan_document(const BriefText& brief, const std::vector<PlanRow>& rows) {
  OfficeDocument document;
  document.title = brief.authority + ": action plan";
  document.landscape = true;
  document.foot = brief.licence;
  document.blocks.emplace_back(paragraph(title, document.title));
  if (!brief.newest.empty()) document.blocks.emplace_back(paragraph(body, brief.newest.front()));
  constexpr int number = 9, asked = 88, status = 36, owner = 28, deadline = 24, evidence = 40, progress = 38;
  DocumentTable table{{{"No.", number},
                       {"What the letter asks for", asked},
                       {"Status", status},
                       {std::string(plan_heads[0]), owner},
                       {std::string(plan_heads[1]), deadline},
                       {std::string(plan_heads[2]), evidence},
                       {std::string(plan_heads[3]), progress}},
                      {}};
  for (const auto& row : rows) {
    DocumentParagraph asks{body, {}};
    if (!row.lead_in.empty()) asks.runs.push_back({row.lead_in + ' ', quiet});
    asks.runs.push_back({"“" + row.text + "”"});
    const DocumentParagraph source{body, {{row.source, quiet, row.address}}};
    table.rows.push_back({{paragraph(body, std::to_string(table.rows.size() + 1))},
                          {asks, source},
                          {paragraph(body, row.status)},
                          {},
                          {},
                          {},
                          {}});
  }
  document.blocks.emplace_back(std::move(table));
  document.blocks.emplace_back(paragraph(under_item, brief.method, quiet));
  return document;
}

Sheet plan_sheet(const std::vector<PlanRow>& rows) {
  Sheet sheet{"Action plan",
              {{"number", 6, false, "No."},
               {"text", 60, true, "What the letter asks for"},
               {"status", 24, true, "Status"},
               {"source", 36, true, "Letter and page"}},
              {}};
  for (const auto head : plan_heads) sheet.columns.push_back({spaced(head), 20, true, std::string(head)});
  for (const auto& row : rows)
    sheet.rows.push_back({static_cast<std::int64_t>(sheet.rows.size() + 1),
                          (row.lead_in.empty() ? "" : row.lead_in + ' ') + row.text, row.status,
                          LinkCell{row.source, row.address}, std::string(), std::string(), std::string(),
                          std::string()});
  return sheet;
}

}  // namespace letterlens
