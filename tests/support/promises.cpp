#include "tests/support/promises.h"

#include "tests/support/words.h"

#include <Poco/SHA2Engine.h>
#include <algorithm>
#include <set>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;

std::string sha256(const std::string& text) {
  Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
  engine.update(text);
  return Poco::DigestEngine::digestToHex(engine.digest());
}

class Check {
 public:
  Check(const Json& record, int pages)
      : record_(record), pages_(pages), text_(record.at("text").get<std::string>()) {}

  std::vector<std::string> run() {
    for (const char* list : {"/improvements", "/priority_actions", "/strengths"}) items(list);
    if (!record_.at("board").is_null())
      for (const char* list : {"/board/improvements", "/board/priority_actions"}) items(list);
    if (const Json& outcome = record_.at("outcome"); !outcome.is_null())
      is_slice("/outcome", outcome.at("as_written"), outcome.at("span"));
    if (!record_.at("headline_findings").is_null()) quote("/headline_findings");
    const Json& sections = record_.at("sections");
    for (std::size_t i = 0; i < sections.size(); ++i) span_at("/sections/" + std::to_string(i) + "/span");
    for (std::size_t i = 0; i < record_.at("diagnostics").size(); ++i)
      if (!record_.at("diagnostics").at(i).at("span").is_null())
        span_at("/diagnostics/" + std::to_string(i) + "/span");
    pointers();
    in_order("headings", sections.size(),
             [](std::size_t i) { return "/sections/" + std::to_string(i) + "/heading"; });
    page_order();
    text_pages();
    strings(record_, "");
    if (record_.at("source").at("text_sha256") != sha256(record_.at("text")))
      broken("/source/text_sha256", "is another text's");
    return std::move(broken_);
  }

 private:
  void broken(const std::string& where, const std::string& what) { broken_.push_back(where + ' ' + what); }

  bool in_range(const std::string& where, const Json& span) {
    const auto start = span.at("start").get<std::size_t>();
    const auto end = span.at("end").get<std::size_t>();
    const int page = span.at("page").get<int>();
    starts_.emplace_back(start, page);
    if (page < 1 || page > pages_) broken(where, "is on page " + std::to_string(page));
    if (start <= end && end <= text_.size()) return true;
    broken(where, "is no range of the text: " + span.dump());
    return false;
  }

  void span_at(const std::string& pointer) { in_range(pointer, record_.at(Json::json_pointer(pointer))); }

  void is_slice(const std::string& where, const Json& string, const Json& span) {
    if (!in_range(where, span)) return;
    const std::string slice = text_.slice(span.at("start"), span.at("end"));
    if (string != slice) broken(where, "is " + string.dump() + " but its span holds " + Json(slice).dump());
    if (slice.empty()) broken(where, "is empty");
  }

  void quote(const std::string& pointer) {
    const Json& quote = record_.at(Json::json_pointer(pointer));
    is_slice(pointer, quote.at("text"), quote.at("span"));
  }

  void items(const std::string& list) {
    const Json& items = record_.at(Json::json_pointer(list));
    std::size_t end = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string at = list + '/' + std::to_string(i);
      quote(at);
      if (!items[i].at("lead_in").is_null()) quote(at + "/lead_in");
      if (items[i].at("number") != i + 1) broken(at, "has the number " + items[i].at("number").dump());
      if (items[i].at("span").at("start").get<std::size_t>() < end) broken(at, "overlaps the item before it");
      end = items[i].at("span").at("end");
    }
  }

  // Pointers of the strings that `spans` must name.
  std::set<std::string> expected_pointers() const {
    std::set<std::string> out;
    const auto add = [&](const std::string& pointer) {
      const Json value = record_.value(Json::json_pointer(pointer), Json());
      if (!value.is_null()) out.insert(pointer);
    };
    for (const char* pointer : {"/title", "/letter_date_as_written", "/published_as_written", "/salutation"})
      add(pointer);
    for (const char* object : {"authority", "visit", "focus", "previous_inspection"})
      if (record_.at(object).is_object()) add('/' + std::string(object) + "/as_written");
    const auto add_each = [&](const std::string& list, std::initializer_list<const char*> fields) {
      const std::size_t count = record_.value(Json::json_pointer(list), Json::array()).size();
      for (std::size_t i = 0; i < count; ++i)
        for (const char* field : fields) add(list + '/' + std::to_string(i) + field);
    };
    add_each("/inspectors", {"/name", "/role"});
    add_each("/signatories", {""});
    for (const char* list : {"/improvements", "/priority_actions", "/strengths", "/board/improvements",
                             "/board/priority_actions"})
      add_each(list, {"/reference", "/group", "/body"});
    add_each("/sections", {"/heading"});
    return out;
  }

  void pointers() {
    const Json& spans = record_.at("spans");
    for (const auto& pointer : expected_pointers())
      if (!spans.contains(pointer)) broken(pointer, "has no span");
    for (const auto& [pointer, span] : spans.items()) {
      const Json string = record_.value(Json::json_pointer(pointer), Json());
      if (!string.is_string())
        broken(pointer, "has a span and is no string");
      else
        is_slice(pointer, string, span);
    }
  }

  template <typename PointerOf>
  void in_order(const std::string& what, std::size_t count, PointerOf pointer_of) {
    const Json& spans = record_.at("spans");
    for (std::size_t i = 1; i < count; ++i) {
      const auto before = spans.find(pointer_of(i - 1));
      const auto after = spans.find(pointer_of(i));
      if (before == spans.end() || after == spans.end()) continue;  // reported already
      if (before->at("end") > after->at("start")) broken(what, "stand out of order at " + pointer_of(i));
    }
  }

  void page_order() {
    std::sort(starts_.begin(), starts_.end());
    for (std::size_t i = 1; i < starts_.size(); ++i)
      if (starts_[i].second < starts_[i - 1].second)
        broken("pages", "go back at offset " + std::to_string(starts_[i].first));
  }

  void text_pages() {
    const Json pages = record_.value("text_pages", Json::array());
    if (pages.empty() || pages.at(0).at("start") != 0) return broken("/text_pages", "does not begin at 0");
    for (std::size_t i = 1; i < pages.size(); ++i)
      if (pages[i].at("start") <= pages[i - 1].at("start") || pages[i].at("page") <= pages[i - 1].at("page"))
        broken("/text_pages/" + std::to_string(i), "does not ascend");
    if (pages.back().at("start") > text_.size() || pages.back().at("page") > pages_)
      broken("/text_pages", "goes beyond the text");
    for (const auto& [start, page] : starts_) {
      Json last;
      for (const auto& one : pages)
        if (one.at("start") <= start) last = one.at("page");
      if (last != page) broken("/text_pages", "has another page at " + std::to_string(start));
    }
  }

  void strings(const Json& value, const std::string& where) {
    if (value.is_string() && !is_nfc(value.get<std::string>())) broken(where, "is not NFC: " + value.dump());
    if (value.is_structured())
      for (const auto& [key, part] : value.items()) strings(part, where + '/' + key);
  }

  const Json& record_;
  int pages_;
  CodePointText text_;
  std::vector<std::pair<std::size_t, int>> starts_;  // of every span: offset and page
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_promises(const nlohmann::json& record, int pages) {
  return Check(record, pages).run();
}

}  // namespace letterlens::testing
