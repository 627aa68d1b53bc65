#include "corpus/report/page.h"

#include "corpus/report/templates.h"
#include "schemas/base/sha256.h"

#include <Poco/Base64Encoder.h>
#include <algorithm>
#include <array>
#include <kainjow/mustache.hpp>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace letterlens::report {
namespace {

namespace mustache = kainjow::mustache;

mustache::data to_data(const Value& value) {
  switch (value.type()) {
    case Value::value_t::object: {
      mustache::data object(mustache::data::type::object);
      for (const auto& [key, member] : value.items()) object.set(key, to_data(member));
      return object;
    }
    case Value::value_t::array: {
      mustache::data list(mustache::data::type::list);
      for (const auto& member : value) list.push_back(to_data(member));
      return list;
    }
    case Value::value_t::string: {
      const auto& text = value.get_ref<const std::string&>();
      if (text.empty()) return {false};
      return {text};
    }
    case Value::value_t::boolean:
      return {value.get<bool>()};
    case Value::value_t::number_integer:
    case Value::value_t::number_unsigned:
    case Value::value_t::number_float:
      return {value.dump()};
    default:
      return {false};
  }
}

std::string hash_source(std::string_view text) {
  const std::string digits = sha256(text);
  std::ostringstream out;
  Poco::Base64Encoder encoder(out);
  for (std::size_t at = 0; at < digits.size(); at += 2)
    encoder << static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16));
  encoder.close();
  return "'sha256-" + out.str() + "'";
}

struct NavigationEntry {
  std::string_view words;
  std::string_view address;
};
constexpr std::array places{NavigationEntry{"Overview", "index.html"},
                            NavigationEntry{"Letters", "letters/index.html"},
                            NavigationEntry{"Authorities", "authorities/index.html"},
                            NavigationEntry{"Themes", "themes/index.html"},
                            NavigationEntry{"Comparison", "comparison.html"},
                            NavigationEntry{"Method and limits", "method.html"}};

Value frame_value(const Frame& frame) {
  static const std::string policies[] = {content_security_policy(false), content_security_policy(true)};
  const bool below = frame.name.find('/') != std::string::npos;
  Value value;
  value["page_title"] = frame.title;
  value["policy"] = policies[frame.site ? 1 : 0];
  value["site"] = frame.site;
  value["style"] = embedded::report_style;
  value["script"] = embedded::report_script;
  value["root"] = below ? "../" : "";
  value["method"] = frame.site ? value["root"].get<std::string>() + "method.html" : "#method";
  value["matching"] = value["method"].get<std::string>() + (frame.site ? "#matching" : "");
  value["scope"] = frame.scope;
  value["places"] = Value::array();
  for (const auto& [words, address] : places)
    value["places"].push_back({{"words", words}, {"address", address}, {"here", words == frame.place}});
  value["crumbs"] = Value::array();
  for (const auto& crumb : frame.crumbs)
    value["crumbs"].push_back({{"words", crumb.words}, {"address", crumb.address}});
  return value;
}

mustache::data part(std::string_view text) {
  return {mustache::partial([text] { return std::string(text); })};
}

}  // namespace

std::string content_security_policy(bool site) {
  const std::string more =
      site ? "; script-src " + hash_source(embedded::report_script) + "; img-src 'self'" : std::string();
  return "default-src 'none'; style-src " + hash_source(embedded::report_style) + more +
         "; base-uri 'none'; form-action 'none'";
}

std::string render(std::string_view page, const Frame& frame, const Value& content) {
  Value all = frame_value(frame);
  all.update(content);
  auto data = to_data(all);
  data.set("head", part(embedded::report_head));
  data.set("foot", part(embedded::report_foot));
  data.set("columns_part", part(embedded::report_columns));
  data.set("items_part", part(embedded::report_items));
  data.set("letter_rows", part(embedded::report_letter_rows));
  data.set("measure_part", part(embedded::report_measure));
  data.set("rest_part", part(embedded::report_rest));
  mustache::mustache whole{std::string(page)};
  std::string html = whole.render(data);
  if (!whole.is_valid()) throw std::logic_error("template of " + frame.name + ": " + whole.error_message());
  return html;
}

}  // namespace letterlens::report
