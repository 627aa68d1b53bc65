#include "tests/support/letter_text.h"

#include "extractors/extract.h"
#include "pipeline/normalise/normalise.h"
#include "pipeline/read/read.h"
#include "pipeline/segment/segment.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stdexcept>

namespace letterlens::testing {
namespace {

// The line or paragraph that an origin names; null when there is no such one.
const std::string* source_of(const Document& document, const Origin& origin) {
  if (const auto* text = document.structured()) {
    const bool found = origin.page == 0 && origin.line < text->paragraphs.size();
    return found ? &text->paragraphs[origin.line].text : nullptr;
  }
  for (const Page& page : document.pages()->pages)
    if (page.number == origin.page && origin.line < page.lines.size()) return &page.lines[origin.line].text;
  return nullptr;
}

void expect_leads_to_its_line(const ReadLetter& letter, const Origin& origin) {
  const std::string* source = source_of(letter.document, origin);
  ASSERT_NE(source, nullptr) << "page " << origin.page << ", line " << origin.line;
  const std::string& line = *source;
  ASSERT_LE(origin.source_start + origin.source_length, line.size()) << line;
  if (!origin.same) return;
  EXPECT_EQ(letter.text.slice(origin.start, origin.start + origin.length),
            std::string_view(line).substr(origin.source_start, origin.source_length));
}

}  // namespace

ReadLetter read_bytes(std::string_view bytes) {
  ReadLetter letter;
  letter.document = read_document(bytes);
  letter.text = normalise(letter.document);
  letter.outline = segment(letter.text);
  return letter;
}

std::string plain_text(const Draft& draft) {
  std::string out;
  for (const auto* part : {&draft.head, &draft.salutation, &draft.subject, &draft.opening, &draft.headline,
                           &draft.improvements, &draft.further, &draft.sign_off})
    if (!part->empty()) out += *part + "\n\n";
  return out;
}

ReadLetter read_letter(const Draft& draft) {
  return read_bytes(plain_text(draft));
}

const Knowledge& invented_knowledge() {
  static const Knowledge known{Register(
      "name,ons_name,ofsted_urn,la_code,gss_code,region,type,status,statistical_neighbours\n"
      "Northbridge,Northbridge,89991,991,E06999991,East Midlands,Unitary Authority,current,992\n"
      "Calder Vale,Calder Vale,89993,993,E08999993,Yorkshire and the Humber,Metropolitan District,current,\n"
      "Thornwick,Thornwick,89994,994,E09999994,London,London Borough,current,\n")};
  return known;
}

Letter extracted(const ReadLetter& letter, const Knowledge& known) {
  auto out = extract(letter.text, letter.outline, known);
  if (!out) throw std::logic_error("no Ofsted document");
  // A minimal letter is more head than body; what a whole letter must hold is for the tests of its
  // self-checks.
  std::erase_if(out->diagnostics,
                [](const Diagnostic& diagnostic) { return diagnostic.code == "low_coverage"; });
  return std::move(*out);
}

std::vector<std::string> block_texts(const ReadingText& text) {
  std::vector<std::string> out;
  for (const auto& block : text.blocks) out.emplace_back(text.slice(block));
  return out;
}

std::vector<std::string> block_texts(const ReadingText& text, BlockKind kind) {
  std::vector<std::string> out;
  for (const auto& block : text.blocks)
    if (block.kind == kind) out.emplace_back(text.slice(block));
  return out;
}

std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> out;
  for (const auto& diagnostic : diagnostics) out.push_back(diagnostic.code);
  return out;
}

std::vector<std::string> texts(const std::vector<Quote>& quotes) {
  std::vector<std::string> out;
  for (const auto& quote : quotes) out.push_back(quote.text);
  return out;
}

std::vector<std::string> texts(const std::vector<Item>& items) {
  std::vector<std::string> out;
  for (const auto& item : items) out.push_back(item.text.text);
  return out;
}

void expect_grounded(const ReadingText& text, const Quote& quote) {
  ASSERT_LE(quote.span.start, quote.span.end);
  ASSERT_LE(quote.span.end, text.text.size());
  EXPECT_EQ(text.slice(quote.span.start, quote.span.end), quote.text);
  EXPECT_EQ(quote.span.page, text.page_at(quote.span.start)) << quote.text;
}

void expect_maps_back(const ReadLetter& letter) {
  const ReadingText& text = letter.text;
  std::vector<bool> covered(text.text.size(), false);
  std::size_t end = 0;
  for (const auto& origin : text.origins) {
    ASSERT_GE(origin.start, end) << "origins are ascending and do not overlap";
    end = origin.start + origin.length;
    ASSERT_LE(end, text.text.size());
    for (std::size_t at = origin.start; at < end; ++at) covered[at] = true;
    expect_leads_to_its_line(letter, origin);
  }
  std::size_t previous = 0;
  for (const auto& block : text.blocks) {
    ASSERT_LE(previous, block.start);
    ASSERT_LT(block.start, block.end);
    previous = block.end;
    EXPECT_EQ(text.page_at(block.start), block.page) << text.slice(block);
    const auto from = covered.begin() + static_cast<std::ptrdiff_t>(block.start);
    const auto to = covered.begin() + static_cast<std::ptrdiff_t>(block.end);
    EXPECT_EQ(std::count(from, to, false), 0) << "bytes without an origin in: " << text.slice(block);
  }
}

}  // namespace letterlens::testing
