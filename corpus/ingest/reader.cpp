#include "corpus/ingest/reader.h"

#include <utility>

namespace letterlens {
namespace {

// Returns why an error record is one.
ReadFailure failure_of(const nlohmann::ordered_json& record) {
  ReadFailure failure{"", "worker_output_invalid", "the record does not say why it failed"};
  for (const auto& diagnostic : record.at("diagnostics")) {
    if (diagnostic.at("severity") != "error") continue;
    failure.code = diagnostic.at("code");
    failure.message = diagnostic.at("message");
    break;
  }
  const auto& source = record.at("source");
  const auto archive = source.find("archive");
  const bool is_member = archive != source.end() && !archive->is_null();
  if (is_member && !source.at("file").is_null()) failure.member = source.at("file");
  return failure;
}

}  // namespace

void add_record(ReadResult& result, nlohmann::ordered_json record) {
  if (record.at("status") == "failed")
    result.failures.push_back(failure_of(record));
  else
    result.letters.push_back({std::move(record), {}, {}, {}});
}

}  // namespace letterlens
