#include "corpus/present/docx.h"

#include "corpus/present/docx_parts.h"
#include "schemas/base/atomic_file.h"

#include <Poco/DateTime.h>
#include <Poco/Path.h>
#include <Poco/Zip/Compress.h>
#include <sstream>

namespace letterlens {

std::string docx_of(const OfficeDocument& document) {
  std::ostringstream out;
  Poco::Zip::Compress zip(out, true);
  const Poco::DateTime fixed(2000, 1, 1);
  for (const auto& [name, bytes] : docx_parts(document)) {
    std::istringstream in(bytes);
    // As one name: of a path Poco also adds the folders, which are no parts of a package.
    zip.addFile(in, fixed, Poco::Path().setFileName(name));
  }
  zip.close();
  return out.str();
}

void write_docx(const std::string& path, const OfficeDocument& document) {
  AtomicFile file(path);
  file.write(docx_of(document));
  file.commit();
}

}  // namespace letterlens
