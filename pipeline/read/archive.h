// Zip archives: of letters, which are read one member at a time, and Word documents, which are archives of
// XML parts.
//
//   if (auto archive = open_letters(input.bytes))
//     for (const auto& name : archive->letters()) use(archive->read(name));
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// What an archive may unpack to. Bytes are counted as they are inflated; what its headers say is not
// believed.
struct ArchiveLimits {
  std::size_t members = 10'000;
  std::size_t member_bytes = std::size_t{256} * 1024 * 1024;
  std::size_t all_bytes = std::size_t{1024} * 1024 * 1024;  // of every member read from this archive
};

// An open archive; the bytes must outlive it.
class Archive {
 public:
  // Throws ReadError: `damaged_archive`, or `too_large` for too many members.
  explicit Archive(std::string_view bytes, const ArchiveLimits& limits = {});
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  bool contains(const std::string& name) const;
  // A Word document: decided by its parts, not by its name.
  bool is_docx() const;
  // A spreadsheet, slides, an OpenDocument text, a book: an archive to the program that made it, no folder of
  // letters.
  bool is_other_document() const;

  // The members to read as letters, sorted: no folders, no hidden files, none of a Mac's resource forks.
  std::vector<std::string> letters() const;

  // Inflates one member. Throws ReadError: `encrypted_archive`, `damaged_archive` or `too_large`.
  std::string read(const std::string& name);

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

// Whether the bytes begin as a zip archive does.
bool is_zip(std::string_view bytes);

// The archive of letters that the bytes are; nullopt when they are anything else, also a damaged or an empty
// archive: of these `read_document` says what is wrong.
std::optional<Archive> open_letters(std::string_view bytes, const ArchiveLimits& limits = {});

// The name of a member without its folders, whichever slash its maker used.
std::string member_base_name(std::string_view name);

}  // namespace letterlens
