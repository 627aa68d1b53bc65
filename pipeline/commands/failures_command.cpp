#include "corpus/store/runs.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/output_options.h"
#include "schemas/base/printable.h"

#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

constexpr std::array specs{option::corpus, option::json};

void print_json(const Failure& failure) {
  using Json = nlohmann::ordered_json;
  const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
  std::cout << Json{{"path", failure.path},
                    {"member", or_null(failure.member)},
                    {"sha256", or_null(failure.sha256.value_or(""))},
                    {"code", failure.code},
                    {"message", failure.message},
                    {"version", failure.version}}
                   .dump(-1, ' ', false, Json::error_handler_t::replace)
            << '\n';
}

void print_line(const Failure& failure) {
  const std::string member = failure.member.empty() ? "" : ", member " + failure.member;
  std::cout << printable(failure.path + member + ": " + failure.code + ": " + failure.message +
                         " (letterlens " + failure.version + ')')
            << '\n';
}

Exit run_failures(const Options& options, const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
  return on_corpus([&] {
    Database database(corpus_folder(options), Access::read);
    for_each_failure(database, options.has(option::json) ? print_json : print_line);
    return written();
  });
}

}  // namespace

constinit const Command failures_command{"failures",
                                         "List the documents that gave no record, each with its reason.",
                                         "",
                                         "One line a document: its path (and the member of an archive), the "
                                         "code of the failure, its message, and the\n"
                                         "version of letterlens that could not read it. A document leaves "
                                         "the list when add reads it again and it gives a\n"
                                         "record.\n\n"
                                         "  letterlens failures --corpus letters.corpus\n"
                                         "  letterlens failures --json | jq -r .path\n",
                                         specs,
                                         run_failures};

}  // namespace letterlens
