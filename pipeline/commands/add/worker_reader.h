// Joins the pool of workers to ingest, which asks for documents and takes their letters.
#pragma once

#include "corpus/ingest/reader.h"
#include "pipeline/work/pool.h"

namespace letterlens {

// Returns a reader that has documents read by the workers of a pool, which must outlive it. It throws
// PoolError.
Reader worker_reader(Pool& pool);

}  // namespace letterlens
