#include "pipeline/commands/add/worker_reader.h"

#include <utility>

namespace letterlens {
namespace {

ReadResult read_result(JobResult job) {
  ReadResult result;
  result.number = job.number;
  if (job.failure) result.failures.push_back({"", job.failure->code, job.failure->message});
  for (auto& letter : job.letters) add_letter(result, std::move(letter));
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
    pool.run([&] { return next_job(next()); }, [&](JobResult job) { use(read_result(std::move(job))); },
             stop);
  };
}

}  // namespace letterlens
