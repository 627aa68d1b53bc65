#include "corpus/search/hits.h"

#include "corpus/search/passages.h"
#include "corpus/store/statements.h"
#include "extractors/unicode_text.h"
#include "schemas/code_points.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

struct LetterColumns {
  std::string id, authority, kind, date;
};
const std::string letter_columns =
    "letters.id, coalesce(letters.authority, letters.authority_as_written, ''), letters.kind, "
    "coalesce(letters.date, '')";

void extract(Poco::Data::Statement& statement, LetterColumns& letter) {
  statement, into(letter.id), into(letter.authority), into(letter.kind), into(letter.date);
}

SearchHit hit_of(const LetterColumns& letter, const RankedRow& row) {
  SearchHit hit;
  hit.id = letter.id;
  hit.authority = letter.authority;
  hit.kind = letter.kind;
  hit.date = letter.date;
  hit.score = row.score;
  return hit;
}

// `text_pages` is the list of where pages begin, which is empty for documents without pages.
std::optional<std::int64_t> page_at(const std::string& text_pages, std::int64_t offset) {
  std::optional<std::int64_t> page;
  for (const auto& entry : nlohmann::json::parse(text_pages)) {
    if (entry.at("start").get<std::int64_t>() > offset) break;
    page = entry.at("page").get<std::int64_t>();
  }
  return page;
}

std::int64_t length_of(std::string_view text) {
  return static_cast<std::int64_t>(count_code_points(text));
}

std::size_t byte_of(std::string_view text, std::int64_t code_point) {
  std::size_t at = 0;
  for (std::int64_t count = 0; count < code_point && at < text.size(); ++count) next_code_point(text, at);
  return at;
}

Passage passage_of(std::string text, std::int64_t start, std::optional<std::int64_t> page,
                   std::vector<Range> marks) {
  const std::int64_t end = start + length_of(text);
  return {std::move(text), start, end, page, std::move(marks)};
}

std::optional<std::int64_t> value_of(const Number& number) {
  return number.isNull() ? std::nullopt : std::optional<std::int64_t>(number.value());
}

// The page of a lead-in is not stored: it is the item's where both stand on one.
FoundItem found_item(const ItemRow& item, const std::string& text_pages) {
  FoundItem found{item.list, item.number, std::nullopt};
  if (!item.lead_in.isNull() && !item.lead_in_start.isNull())
    found.lead_in = passage_of(item.lead_in.value(), item.lead_in_start.value(),
                               page_at(text_pages, item.lead_in_start.value()), {});
  return found;
}

class ItemHits : public HitReader {
 public:
  ItemHits(Database& database, const Tokenizer& tokenizer, const std::vector<QueryTerm>& terms)
      : tokenizer_(tokenizer), terms_(terms), select_(database.session()) {
    select_ << "SELECT " + letter_columns + ", texts.text_pages, " + column_names<ItemRow>("items.") +
                   " FROM items JOIN letters ON letters.letter = items.letter "
                   "JOIN texts ON texts.letter = items.letter WHERE items.item = ?",
        use(row_), limit(1);
    extract(select_, letter_);
    select_, into(text_pages_);
    each_column(item_, [&](std::string_view, auto& column) { select_.addExtract(into(column)); });
  }

  SearchHit read(const RankedRow& row) override {
    row_ = row.row;
    select_.execute();
    SearchHit hit = hit_of(letter_, row);
    auto marks = marks_in({0, item_.text.size()}, matches(tokenizer_.tokens(item_.text), terms_));
    hit.passage = passage_of(item_.text, item_.start_at, value_of(item_.page), std::move(marks));
    hit.item = found_item(item_, text_pages_);
    return hit;
  }

 private:
  const Tokenizer& tokenizer_;
  const std::vector<QueryTerm>& terms_;
  Poco::Int64 row_ = 0;
  LetterColumns letter_;
  std::string text_pages_;
  ItemRow item_;
  Poco::Data::Statement select_;
};

class HeadlineHits : public HitReader {
 public:
  HeadlineHits(Database& database, const Tokenizer& tokenizer, const std::vector<QueryTerm>& terms)
      : tokenizer_(tokenizer), terms_(terms), select_(database.session()) {
    select_ << "SELECT " + letter_columns +
                   ", letters.headline, letters.headline_start, letters.headline_page, texts.text_pages "
                   "FROM letters JOIN texts ON texts.letter = letters.letter WHERE letters.letter = ?",
        use(row_), limit(1);
    extract(select_, letter_);
    select_, into(headline_), into(start_), into(page_), into(text_pages_);
  }

  SearchHit read(const RankedRow& row) override {
    row_ = row.row;
    select_.execute();
    const auto found = matches(tokenizer_.tokens(headline_), terms_);
    const Range range = best_passage(headline_, found, {});
    const auto start = start_ + length_of(std::string_view(headline_).substr(0, range.start));
    auto page = page_at(text_pages_, start);
    // The letter's own word for where the headline begins holds for its beginning alone.
    if (!page && start == start_) page = value_of(page_);
    SearchHit hit = hit_of(letter_, row);
    hit.passage = passage_of(headline_.substr(range.start, range.end - range.start), start, page,
                             marks_in(range, found));
    return hit;
  }

 private:
  const Tokenizer& tokenizer_;
  const std::vector<QueryTerm>& terms_;
  Poco::Int64 row_ = 0;
  LetterColumns letter_;
  std::string headline_, text_pages_;
  Poco::Int64 start_ = 0;
  Number page_;
  Poco::Data::Statement select_;
};

class LetterHits : public HitReader {
 public:
  LetterHits(Database& database, const Tokenizer& tokenizer, const std::vector<QueryTerm>& terms)
      : tokenizer_(tokenizer),
        terms_(terms),
        letter_select_(database.session()),
        items_select_(selecting(database.session(), "items WHERE letter = ?", item_)),
        sections_select_(selecting(database.session(), "sections WHERE letter = ?", section_)) {
    letter_select_ << "SELECT " + letter_columns +
                          ", texts.text, texts.text_pages FROM letters "
                          "JOIN texts ON texts.letter = letters.letter WHERE letters.letter = ?",
        use(row_), limit(1);
    extract(letter_select_, letter_);
    letter_select_, into(text_), into(text_pages_);
    items_select_, use(row_);
    sections_select_, use(row_);
  }

  SearchHit read(const RankedRow& row) override {
    row_ = row.row;
    letter_select_.execute();
    const auto found = matches(tokenizer_.tokens(text_), terms_);
    Range range = best_passage(text_, found, bodies());
    SearchHit hit = hit_of(letter_, row);
    auto start = length_of(std::string_view(text_).substr(0, range.start));
    const auto end = start + length_of(std::string_view(text_).substr(range.start, range.end - range.start));
    auto page = page_at(text_pages_, start);
    if (const auto item = item_around(start, end)) {
      const std::size_t before = byte_of(item->text, start - item->start_at);
      range = {range.start - before, range.start - before + item->text.size()};
      start = item->start_at;
      page = value_of(item->page);
      hit.item = found_item(*item, text_pages_);
    }
    hit.passage =
        passage_of(text_.substr(range.start, range.end - range.start), start, page, marks_in(range, found));
    return hit;
  }

 private:
  // Sections' spans are in code points; the text is walked once for all of them.
  std::vector<Range> bodies() {
    std::vector<std::int64_t> offsets;
    std::vector<SectionRow> sections;
    for_each(sections_select_, section_, [&](const SectionRow& section) { sections.push_back(section); });
    for (const auto& section : sections) offsets.insert(offsets.end(), {section.start_at, section.end_at});
    std::sort(offsets.begin(), offsets.end());
    std::vector<std::size_t> bytes;
    std::size_t byte = 0;
    std::int64_t code_point = 0;
    for (const auto offset : offsets) {
      for (; code_point < offset && byte < text_.size(); ++code_point) next_code_point(text_, byte);
      bytes.push_back(byte);
    }
    const auto byte_at = [&](std::int64_t offset) {
      const auto place = std::lower_bound(offsets.begin(), offsets.end(), offset) - offsets.begin();
      return bytes[static_cast<std::size_t>(place)];
    };
    std::vector<Range> ranges;
    for (const auto& section : sections)
      ranges.push_back({byte_at(section.start_at), byte_at(section.end_at)});
    return ranges;
  }

  std::optional<ItemRow> item_around(std::int64_t start, std::int64_t end) {
    std::optional<ItemRow> around;
    for_each(items_select_, item_, [&](const ItemRow& item) {
      if (item.start_at <= start && end <= item.end_at) around = item;
    });
    return around;
  }

  const Tokenizer& tokenizer_;
  const std::vector<QueryTerm>& terms_;
  Poco::Int64 row_ = 0;
  LetterColumns letter_;
  std::string text_, text_pages_;
  ItemRow item_;
  SectionRow section_;
  Poco::Data::Statement letter_select_, items_select_, sections_select_;
};

}  // namespace

std::unique_ptr<HitReader> hit_reader(Database& database, SearchIn where, const Tokenizer& tokenizer,
                                      const std::vector<QueryTerm>& terms) {
  switch (where) {
    case SearchIn::all:
      return std::make_unique<LetterHits>(database, tokenizer, terms);
    case SearchIn::headline:
      return std::make_unique<HeadlineHits>(database, tokenizer, terms);
    case SearchIn::improvements:
      return std::make_unique<ItemHits>(database, tokenizer, terms);
  }
  return nullptr;
}

}  // namespace letterlens
