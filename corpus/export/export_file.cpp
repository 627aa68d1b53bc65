#include "corpus/export/export_file.h"

namespace letterlens {
namespace {

constexpr std::size_t buffer_size = 1 << 16;

}  // namespace

ExportFile::ExportFile(const std::string& path, std::string named)
    : named_(std::move(named)), descriptor_(open_file(path, O_WRONLY | O_CREAT | O_TRUNC)) {
  if (!descriptor_) refuse_writing(named_);
}

void ExportFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= buffer_size) flush();
}

void ExportFile::flush() {
  write_all(descriptor_, buffer_, named_);
  engine_.update(buffer_.data(), buffer_.size());
  bytes_ += buffer_.size();
  buffer_.clear();
}

FileHash ExportFile::finish() {
  flush();
  sync_file(descriptor_, named_);
  return {Poco::DigestEngine::digestToHex(engine_.digest()), bytes_};
}

}  // namespace letterlens
