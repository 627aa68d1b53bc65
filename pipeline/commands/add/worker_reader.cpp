#include "pipeline/commands/add/worker_reader.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace letterlens {
namespace {

ReadResult read_result(const JobResult& job) {
  ReadResult result;
  result.number = job.number;
  if (job.failure) result.failures.push_back({"", job.failure->code, job.failure->message});
  for (const auto& line : job.records) add_record(result, nlohmann::ordered_json::parse(line));
  return result;
}

NextJob next_job(NextRequest next) {
  if (next.request) return Job{next.request->number, std::move(next.request->path)};
  return next.wait_for ? NextJob::when_readable(*next.wait_for) : NextJob(std::nullopt);
}

}  // namespace

Reader worker_reader(Pool& pool) {
  return [&pool](const std::function<NextRequest()>& next, const std::function<void(ReadResult)>& use,
                 const std::atomic<bool>& stop) {
    pool.run([&] { return next_job(next()); }, [&](const JobResult& job) { use(read_result(job)); }, stop);
  };
}

}  // namespace letterlens
