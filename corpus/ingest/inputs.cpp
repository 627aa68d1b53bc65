#include "corpus/ingest/inputs.h"

#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/String.h>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace letterlens {
namespace {

constexpr std::string_view corrections_ending = ".corrections.json";
constexpr std::array<std::string_view, 6> document_endings{".pdf", ".txt", ".html", ".htm", ".docx", ".zip"};

// Poco's errors about one entry (no permission, a broken link) mean that it is not a folder.
template <typename Question>
bool holds(Question question) {
  try {
    return question();
  } catch (const Poco::Exception&) {
    return false;
  }
}

// Old archives have PDFs under any name. Only regular files are opened: a pipe might never give a byte.
bool begins_as_pdf(const std::string& path) {
  if (!holds([&] { return Poco::File(path).isFile(); })) return false;
  constexpr std::string_view mark = "%PDF-";
  std::array<char, mark.size()> start{};
  std::ifstream file(path, std::ios::binary);
  return file.read(start.data(), start.size()) && std::string_view(start.data(), start.size()) == mark;
}

bool is_folder(const std::string& path) {
  return holds([&] { return Poco::File(path).exists() && Poco::File(path).isDirectory(); });
}

// Returns the target of a link, or the path itself if it is not a link or leads nowhere.
std::filesystem::path real_path(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_symlink(path, error)) return path;
  auto target = std::filesystem::canonical(path, error);
  return error ? path : target;
}

}  // namespace

std::string absolute_path(const std::string& path) {
  std::filesystem::path name;
  for (const auto& part : std::filesystem::absolute(path.empty() ? "." : path)) {
    if (part.empty() || part == ".") continue;
    if (part == "..")
      name = real_path(name).parent_path();
    else
      name /= part;
  }
  return name.string();
}

Inputs::Inputs(std::vector<std::string> paths, std::vector<PathList> lists, const std::string& excluded)
    : paths_(std::move(paths)), lists_(std::move(lists)), excluded_(absolute_path(excluded)) {
  std::reverse(paths_.begin(), paths_.end());
  std::reverse(lists_.begin(), lists_.end());
}

std::optional<std::string> Inputs::next_given() {
  if (!paths_.empty()) {
    std::string path = std::move(paths_.back());
    paths_.pop_back();
    return path;
  }
  from_list_ = true;
  awaited_.reset();
  while (!lists_.empty()) {
    PathList& list = lists_.back();
    if (auto path = list.next()) return path;
    if (!list.has_ended()) {
      awaited_ = list.descriptor();
      break;
    }
    lists_.pop_back();
  }
  return std::nullopt;
}

bool Inputs::enter(const std::string& folder) {
  if (folder == excluded_) return true;
  Entries entries{folder + '/', {}};
  const bool is_open = holds([&] {
    Poco::File(folder).list(entries.names);
    return true;
  });
  if (!is_open) return false;
  // Files before folders, each by name, so that the order is the same on every machine.
  std::vector<std::string> folders;
  std::vector<std::string> files;
  for (auto& name : entries.names) {
    if (name.starts_with('.')) continue;
    const bool is_link = holds([&] { return Poco::File(entries.folder + name).isLink(); });
    if (!is_folder(entries.folder + name))
      files.push_back(std::move(name));
    else if (!is_link)  // a link to a folder may lead back to where it is
      folders.push_back(std::move(name));
  }
  std::sort(files.begin(), files.end(), std::greater<>());
  std::sort(folders.begin(), folders.end(), std::greater<>());
  entries.names = std::move(folders);
  entries.names.insert(entries.names.end(), std::make_move_iterator(files.begin()),
                       std::make_move_iterator(files.end()));
  open_.push_back(std::move(entries));
  return true;
}

bool Inputs::is_candidate(const std::string& path) {
  const std::string name = Poco::toLower(path);
  if (name.ends_with(corrections_ending)) return false;
  const bool ends_as_document = std::any_of(document_endings.begin(), document_endings.end(),
                                            [&](std::string_view ending) { return name.ends_with(ending); });
  if (ends_as_document || begins_as_pdf(path)) return true;
  ++skipped_;
  return false;
}

std::optional<InputFile> Inputs::next() {
  while (true) {
    if (open_.empty()) {
      const auto given = next_given();
      if (!given) return std::nullopt;
      const std::string path = absolute_path(*given);
      if (!is_folder(path) || !enter(path)) return InputFile{path, !from_list_};
      continue;
    }
    auto& entries = open_.back();
    if (entries.names.empty()) {
      open_.pop_back();
      continue;
    }
    const std::string path = entries.folder + entries.names.back();
    entries.names.pop_back();
    if (is_folder(path) ? !enter(path) : is_candidate(path)) return InputFile{path, false};
  }
}

}  // namespace letterlens
