// Poco finds the members; their bytes are inflated in small steps, so that a limit stops a bomb and not the
// memory.
#include "pipeline/read/archive.h"

#include "pipeline/read/read.h"

#include <Poco/Exception.h>
#include <Poco/MemoryStream.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>
#include <algorithm>
#include <array>

namespace letterlens {

struct Archive::Content {
  Content(std::string_view bytes, const ArchiveLimits& archive_limits)
      : limits(archive_limits),
        stream(bytes.data(), static_cast<std::streamsize>(bytes.size())),
        archive(stream) {}

  ArchiveLimits limits;
  Poco::MemoryInputStream stream;
  Poco::Zip::ZipArchive archive;
  std::size_t inflated = 0;  // bytes, of every member read
};

namespace {

constexpr std::string_view local_header = "PK\x03\x04";
constexpr std::string_view end_record = "PK\x05\x06";  // an archive without a member begins with its end

[[noreturn]] void refuse_damage(const std::string& what) {
  throw ReadError("damaged_archive", "the zip archive is damaged: " + what);
}

[[noreturn]] void refuse_size(const std::string& what) {
  throw ReadError("too_large", "the zip archive is too large: " + what);
}

std::string mebibytes(std::size_t bytes) {
  return std::to_string(bytes / 1024 / 1024) + " MiB";
}

// Each part of the path, from the top.
bool is_hidden(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    auto end = name.find_first_of("/\\", at);
    if (end == std::string_view::npos) end = name.size();
    const auto part = name.substr(at, end - at);
    if (part.starts_with('.') || part == "__MACOSX") return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

Archive::Archive(std::string_view bytes, const ArchiveLimits& limits) {
  try {
    content_ = std::make_unique<Content>(bytes, limits);
  } catch (const Poco::Exception&) {  // its message is about Poco's own code
    refuse_damage("it breaks off, has two members of one name, or is packed in a way that is not known");
  }
  const auto& archive = content_->archive;
  const auto listed = static_cast<std::size_t>(std::distance(archive.fileInfoBegin(), archive.fileInfoEnd()));
  const auto present = static_cast<std::size_t>(std::distance(archive.headerBegin(), archive.headerEnd()));
  // A download that broke off has members but no list of them.
  if (listed != present || bytes.find(end_record) == std::string_view::npos)
    refuse_damage("its table of contents is missing or incomplete");
  if (present > limits.members)
    refuse_size("it has more than " + std::to_string(limits.members) + " members");
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

bool Archive::contains(const std::string& name) const {
  return content_->archive.findHeader(name) != content_->archive.headerEnd();
}

bool Archive::is_docx() const {
  return contains("[Content_Types].xml") && contains("word/document.xml");
}

bool Archive::is_other_document() const {
  return !is_docx() && (contains("[Content_Types].xml") || contains("mimetype"));
}

std::vector<std::string> Archive::letters() const {
  std::vector<std::string> names;
  for (auto member = content_->archive.headerBegin(); member != content_->archive.headerEnd(); ++member)
    if (member->second.isFile() && !is_hidden(member->first) && !member_base_name(member->first).empty())
      names.push_back(member->first);
  std::sort(names.begin(), names.end());
  return names;
}

std::string Archive::read(const std::string& name) {
  const auto header = content_->archive.findHeader(name);
  if (header == content_->archive.headerEnd()) refuse_damage("it has no member " + name);
  if (header->second.isEncrypted())
    throw ReadError("encrypted_archive",
                    "the member of the zip archive is protected by a password; pack it without one");
  if (!header->second.hasSupportedCompressionMethod())
    refuse_damage("a member is packed by a method that is not known");
  std::string bytes;
  try {
    content_->stream.clear();
    Poco::Zip::ZipInputStream inflating(content_->stream, header->second);
    std::array<char, 64 * 1024> buffer{};
    while (inflating.read(buffer.data(), buffer.size()) || inflating.gcount() > 0) {
      bytes.append(buffer.data(), static_cast<std::size_t>(inflating.gcount()));
      content_->inflated += static_cast<std::size_t>(inflating.gcount());
      const auto& limits = content_->limits;
      if (bytes.size() > limits.member_bytes)
        refuse_size("a member unpacks to more than " + mebibytes(limits.member_bytes));
      if (content_->inflated > limits.all_bytes)
        refuse_size("its members unpack to more than " + mebibytes(limits.all_bytes));
    }
    if (inflating.bad() || !inflating.crcValid()) refuse_damage("a member cannot be unpacked");
  } catch (const Poco::Exception&) {
    refuse_damage("a member cannot be unpacked");
  }
  // Of a member that was packed as a stream Poco knows no checksum; the table of contents has its length.
  auto info = content_->archive.fileInfoBegin();
  while (info != content_->archive.fileInfoEnd() && info->first != name) ++info;
  if (info == content_->archive.fileInfoEnd() || info->second.getUncompressedSize() != bytes.size())
    refuse_damage("a member is shorter or longer than it should be");
  return bytes;
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with(local_header) || bytes.starts_with(end_record);
}

std::optional<Archive> open_letters(std::string_view bytes, const ArchiveLimits& limits) {
  if (!is_zip(bytes)) return std::nullopt;
  try {
    Archive archive(bytes, limits);
    if (archive.is_docx() || archive.is_other_document() || archive.letters().empty()) return std::nullopt;
    return archive;
  } catch (const ReadError&) {
    return std::nullopt;
  }
}

std::string member_base_name(std::string_view name) {
  const auto slash = name.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? name : name.substr(slash + 1));
}

}  // namespace letterlens
