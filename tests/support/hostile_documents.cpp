#include "tests/support/hostile_documents.h"

#include "tests/support/pdf_builder.h"

#include <stdexcept>
#include <sys/stat.h>
#include <vector>
#include <zlib.h>

namespace letterlens::testing {
namespace {

// Compressed so that it stands alone and may be repeated: a decompressor forgets what was before it.
class Deflater {
 public:
  Deflater() {
    constexpr int without_header = -15;
    constexpr int default_memory = 8;
    if (deflateInit2(&stream_, Z_BEST_COMPRESSION, Z_DEFLATED, without_header, default_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::runtime_error("zlib does not start");
  }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  ~Deflater() { deflateEnd(&stream_); }

  std::string block(std::string bytes) {
    std::string out(deflateBound(&stream_, bytes.size()) + 64, '\0');
    stream_.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream_.avail_in = static_cast<uInt>(bytes.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream_, Z_FULL_FLUSH) != Z_OK) throw std::runtime_error("zlib does not deflate");
    out.resize(out.size() - stream_.avail_out);
    return out;
  }

 private:
  z_stream stream_{};
};

std::string repeated(const std::string& unit, std::size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

const std::string zlib_header = "\x78\xDA";

// `head` and then 64 GB of `unit`, deflated twice; neither layer has an end.
std::string bomb(const std::string& head, const std::string& unit) {
  constexpr std::size_t mebibyte = std::size_t{1024} * 1024;
  constexpr std::size_t inner_blocks = 512;  // of a mebibyte, in each block of the outer layer
  constexpr std::size_t outer_blocks = 128;
  Deflater inner;
  const std::string inner_head = zlib_header + inner.block(head);
  const std::string inner_block = inner.block(repeated(unit, mebibyte / unit.size()));
  Deflater outer;
  std::string out = zlib_header + outer.block(inner_head);
  return out += repeated(outer.block(repeated(inner_block, inner_blocks)), outer_blocks);
}

std::string pdf_with_content(const std::string& twice_deflated) {
  return pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                 "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                 "/Resources << /Font << /R 4 0 R >> >> /Contents 5 0 R >>",
                 "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                 "<< /Length " + std::to_string(twice_deflated.size()) +
                     " /Filter [/FlateDecode /FlateDecode] >>\nstream\n" + twice_deflated + "\nendstream"});
}

}  // namespace

std::string pdf_without_end() {
  return pdf_with_content(bomb("q ", "Q q\n"));
}

std::string pdf_of_one_endless_word() {
  return pdf_with_content(bomb("BT /R 12 Tf 72 700 Td (", "Achterberg "));
}

std::string pdf_that_crashes_its_reader() {
  constexpr int first = 6;
  constexpr int depth = 80'000;
  const std::string content = "/C cs 0 sc";
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
      "/Resources << /ColorSpace << /C " +
          std::to_string(first) + " 0 R >> >> /Contents 4 0 R >>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
      "<< /FunctionType 2 /N 1 /Domain [0 1] >>",
  };
  for (int i = 1; i <= depth; ++i)
    objects.push_back("[/Separation /A " + std::to_string(first + i) + " 0 R 5 0 R]");
  objects.emplace_back("/DeviceGray");
  return pdf_of(objects);
}

void make_silent_pipe(const std::string& path) {
  constexpr mode_t owner_only = 0600;
  if (mkfifo(path.c_str(), owner_only) != 0) throw std::runtime_error("no pipe can be made: " + path);
}

}  // namespace letterlens::testing
