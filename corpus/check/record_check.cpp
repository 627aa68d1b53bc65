#include "corpus/check/record_check.h"

#include "schemas/letter_json.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

// A text that is cut by code points.
class SlicedText {
 public:
  explicit SlicedText(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); ++at)
      if ((text[at] & 0xC0) != 0x80) starts_.push_back(at);
    starts_.push_back(text.size());
  }

  // Nullopt if the span is not a range of the text.
  std::optional<std::string_view> slice(const Json& span) const {
    const auto start = span.at("start").get<std::size_t>();
    const auto end = span.at("end").get<std::size_t>();
    if (start > end || end >= starts_.size()) return std::nullopt;
    return text_.substr(starts_[start], starts_[end] - starts_[start]);
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;  // of each code point, and the end
};

class SpanChecker {
 public:
  SpanChecker(const Json& record, std::string_view text) : record_(record), text_(text) {}

  std::vector<std::string> run() {
    if (const auto& headline = record_.at("headline_findings"); !headline.is_null())
      quote("/headline_findings", headline);
    items(record_, "");
    // What schema 1.1.0 added.
    if (const auto board = record_.find("board"); board != record_.end() && board->is_object())
      items(*board, "/board");
    if (const auto outcome = record_.find("outcome"); outcome != record_.end() && outcome->is_object())
      string("/outcome", outcome->at("as_written").get_ref<const std::string&>(), outcome->at("span"));
    for (const char* list : {"sections", "diagnostics"}) {
      std::size_t number = 0;
      for (const auto& entry : record_.at(list)) {
        const std::string pointer = '/' + std::string(list) + '/' + std::to_string(number++);
        if (!entry.at("span").is_null() && !text_.slice(entry.at("span"))) broken_.push_back(pointer);
      }
    }
    for (const auto& [pointer, span] : record_.at("spans").items()) {
      const Json::json_pointer place(pointer);
      if (!record_.contains(place) || !record_.at(place).is_string())
        broken_.push_back(pointer);
      else
        string(pointer, record_.at(place).get_ref<const std::string&>(), span);
    }
    return std::move(broken_);
  }

 private:
  // The lists of items that an object has; `at` is where it is.
  void items(const Json& object, const std::string& at) {
    for (const auto list : enum_names<ItemList>) {
      const auto found = object.find(list);
      if (found == object.end()) continue;
      std::size_t number = 0;
      for (const auto& item : *found) {
        const std::string pointer = at + '/' + std::string(list) + '/' + std::to_string(number++);
        quote(pointer, item);
        if (!item.at("lead_in").is_null()) quote(pointer + "/lead_in", item.at("lead_in"));
      }
    }
  }
  void quote(const std::string& pointer, const Json& quote) {
    string(pointer, quote.at("text").get_ref<const std::string&>(), quote.at("span"));
  }
  void string(const std::string& pointer, const std::string& value, const Json& span) {
    if (text_.slice(span) != value) broken_.push_back(pointer);
  }

  const Json& record_;
  SlicedText text_;
  std::vector<std::string> broken_;
};

}  // namespace

std::string form_error(const Json& record, std::string_view text) {
  if (follows_other_schema(record)) return "";
  try {
    from_json(record, text);
  } catch (const SpanError&) {
    // `broken_spans` lists them all.
  } catch (const RecordError& error) {
    return error.what();
  }
  return "";
}

bool follows_other_schema(const Json& record) {
  const auto version = record.find("schema_version");
  return version != record.end() && version->is_string() && *version != schema_version;
}

std::vector<std::string> broken_spans(const Json& record, std::string_view text) {
  return SpanChecker(record, text).run();
}

}  // namespace letterlens
