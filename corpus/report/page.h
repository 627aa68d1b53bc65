// From a value to a page: logic-less Mustache templates (templates/*.mustache) that escape whatever they
// show.
//
// A page's value is a JSON object. What a section asks for must be there: Mustache looks for a key that is
// missing in the objects around it. null, false, "" and [] hide a section.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::report {

using Value = nlohmann::ordered_json;

struct Crumb {
  std::string words;
  std::string address;  // from the top of the site
};

// What is round every page.
struct Frame {
  std::string title;
  std::string name;   // where the page lies, from the top of the site: "letters/x.html"
  std::string place;  // which entry of the navigation it belongs to
  std::vector<Crumb> crumbs = {};
  std::string scope;  // which letters the report is about, one sentence
  bool site = true;   // false: the page is self-contained, without navigation and script
};

// The whole page as HTML. `page` is one of templates.h. Throws std::logic_error for a template that is none.
std::string render(std::string_view page, const Frame& frame, const Value& content);

// What a page of the site allows a browser to load: nothing but its own style and script, known by their
// hashes. A self-contained page has no script.
std::string content_security_policy(bool site = true);

}  // namespace letterlens::report
