// Letters for tests of extractors: plain text that went through the real stages up to the outline, and a
// minimal letter of which a test row replaces only the part it is about.
//
//   const auto letter = testing::read_letter({.opening = "Inspectors looked at the arrangements for care
//   leavers."});
#pragma once

#include "extractors/knowledge.h"
#include "extractors/outline.h"
#include "extractors/reading_text.h"
#include "pipeline/read/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

struct ReadLetter {
  Document document;
  ReadingText text;
  Outline outline;
};

// Through read, normalise and segment.
ReadLetter read_bytes(std::string_view bytes);

// The parts of a plain-text letter, each one or more lines; an empty part is left out.
struct Draft {
  std::string head =
      "14 June 2022\nMr Ranulf Achterberg\nDirector of Children’s Services\nNorthbridge City Council";
  std::string salutation = "Dear Mr Achterberg";
  std::string subject = "Focused visit to Northbridge children’s services";
  std::string opening =
      "This letter summarises the findings of a focused visit to Northbridge children’s services on 11 and "
      "12 May 2022. "
      "Her Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo.";
  std::string headline = "Headline findings\nMost children are helped by people who know them.";
  std::string improvements =
      "What needs to improve in this area of social work practice\n"
      "■ The choice of suitable accommodation.\n"
      "■ The quality of pathway plans.";
  std::string further = {};  // sections below the list
  std::string sign_off = "Yours sincerely\nSiobhan Wetherley\nHer Majesty’s Inspector";
};

std::string plain_text(const Draft& draft);
ReadLetter read_letter(const Draft& draft = {});

// What is compiled in, and three invented authorities: Northbridge, Calder Vale, Thornwick.
const Knowledge& invented_knowledge();

// What all extractors make of it; throws std::logic_error when they find no Ofsted document. The minimal
// letter raises no diagnostic (`low_coverage` is left out), so that a row's diagnostics are those of its own
// part.
Letter extracted(const ReadLetter& letter, const Knowledge& known = invented_knowledge());

// The texts of the blocks, in order.
std::vector<std::string> block_texts(const ReadingText& text);
// The same, for the blocks of one kind.
std::vector<std::string> block_texts(const ReadingText& text, BlockKind kind);

std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics);
std::vector<std::string> texts(const std::vector<Quote>& quotes);
std::vector<std::string> texts(const std::vector<Item>& items);

// That the string is the slice of the text at its span, and is on the page that the span names.
void expect_grounded(const ReadingText& text, const Quote& quote);

// That blocks and origins are in order, that every byte of every block has an origin, and that every origin
// leads back to its line or paragraph, where it says so to the same bytes.
void expect_maps_back(const ReadLetter& letter);

}  // namespace letterlens::testing
