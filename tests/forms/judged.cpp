#include "tests/forms/judged.h"

#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/forms/render.h"
#include "tests/golden/truth.h"

namespace letterlens::testing {

std::string_view name_of(Arrival arrival) {
  static constexpr std::array<std::string_view, 3> names{"text", "docx", "html"};
  return names.at(static_cast<std::size_t>(arrival));
}

std::string bytes_of(const FormLetter& letter, Arrival arrival) {
  return arrival == Arrival::text   ? as_text(letter)
         : arrival == Arrival::docx ? as_docx(letter)
                                    : as_html(letter);
}

Judged judge(const FormLetter& letter, Arrival arrival, const Knowledge& known) {
  const Input input{"letter." + std::string(name_of(arrival)), bytes_of(letter, arrival)};
  return judge(letter, nlohmann::json::parse(emit(process(input, known), {})));
}

Judged judge(const FormLetter& letter, const nlohmann::json& record) {
  Judged out;
  out.status = record.at("status").get<std::string>();
  for (const auto& diagnostic : record.at("diagnostics"))
    if (diagnostic.at("severity") != "info") out.codes.push_back(diagnostic.at("code").get<std::string>());
  out.wrong =
      out.status == "failed" ? std::vector<std::string>{"no record"} : differences(letter.truth, record);
  return out;
}

}  // namespace letterlens::testing
