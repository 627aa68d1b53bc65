#include "pipeline/commands/correct/given_corrections.h"

#include "pipeline/commands/command.h"
#include "pipeline/read/input.h"

#include <pwd.h>
#include <re2/re2.h>
#include <unistd.h>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

bool is_utf8(const std::string& text) {
  try {
    return !Json(text).dump().empty();
  } catch (const Json::exception&) {
    return false;
  }
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

// Throws UsageError for words that no record could hold.
const std::string& expect_text(const std::string& text) {
  if (!is_utf8(text)) throw UsageError("a correction is not written in UTF-8");
  return text;
}

// What people call an item, as its pointer: "#2" and "#improvements/2" as "/improvements/1", "#p1" as
// "/priority_actions/0", "#s1" as "/strengths/0"; other words as they are.
std::string pointer_of(const std::string& words) {
  static const RE2 form(R"(#(?:(p|s|)|(improvements|priority_actions|strengths)/)([1-9]\d{0,3}))");
  std::string mark, list;
  int number = 0;
  if (!RE2::FullMatch(words, form, &mark, &list, &number)) return words;
  if (list.empty()) list = mark == "p" ? "priority_actions" : mark == "s" ? "strengths" : "improvements";
  return '/' + list + '/' + std::to_string(number - 1);
}

// "2022" is a date and not a number.
Json value_from(const std::string& words) {
  const Json value = Json::parse(words, nullptr, false);
  const bool is_json = !value.is_discarded() &&
                       (value.is_string() || value.is_array() || value.is_object() || value.is_null());
  return is_json ? value : Json(words);
}

}  // namespace

std::string who_of(const Options& options) {
  std::string who = options.value(option::who);
  if (!options.has(option::who))
    if (const passwd* account = getpwuid(geteuid()); account != nullptr) {
      const std::string full = account->pw_gecos != nullptr ? account->pw_gecos : "";
      who = full.substr(0, full.find(','));
      if (is_blank(who)) who = account->pw_name;
    }
  if (is_blank(who)) throw UsageError("say who says so: --who NAME");
  return expect_text(who);
}

std::string why_of(const Options& options) {
  const std::string why = options.value(option::why);
  return is_blank(why) ? "no reason given" : expect_text(why);
}

Corrections given_corrections(const std::vector<std::string>& arguments, const Options& options) {
  Corrections given;
  Correction one;
  one.who = who_of(options);
  one.why = why_of(options);
  for (const auto& argument : arguments) {
    const auto equals = expect_text(argument).find('=');
    one.field = pointer_of(argument.substr(0, equals));
    if (!one.field.starts_with('/') || equals == std::string::npos)
      throw UsageError("\"" + argument + "\" is not a correction such as /kind=jtai or '#2=WORDS'");
    one.value = value_from(argument.substr(equals + 1));
    given.corrections.push_back(one);
  }
  for (const auto& words : options.values(option::heading)) {
    const auto equals = expect_text(words).rfind('=');
    if (equals == std::string::npos || equals == 0)
      throw UsageError("--heading " + words +
                       ": is not LINE=KIND, such as \"Matters for leaders=improvements\"");
    one.field = "/sections";
    one.value = Json::array({{{"heading", words.substr(0, equals)}, {"kind", words.substr(equals + 1)}}});
    given.corrections.push_back(one);
  }
  one.field.clear();
  one.value = nullptr;
  for (const auto& code : options.values(option::accept)) {
    if (is_blank(expect_text(code))) throw UsageError("--accept needs the code of a diagnostic");
    one.diagnostic = code;
    given.corrections.push_back(one);
  }
  return given;
}

Corrections corrections_from(const std::string& file, const std::string& document_sha256) {
  try {
    Corrections corrections = read_corrections(read_file(file).bytes);
    if (corrections.document_sha256 && *corrections.document_sha256 != document_sha256)
      throw UsageError("--from " + file + ": is for a document with another SHA-256");
    if (corrections.corrections.empty()) throw UsageError("--from " + file + ": has no corrections");
    return corrections;
  } catch (const UsageError&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw UsageError("--from " + file + ": " + error.what());
  }
}

}  // namespace letterlens
