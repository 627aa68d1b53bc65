#include "schemas/base/shared_library.h"

#include <Poco/Exception.h>
#include <Poco/SharedLibrary.h>

namespace letterlens {

SharedLibrary::SharedLibrary(const std::string& name) try
    : library_(std::make_unique<Poco::SharedLibrary>(name, Poco::SharedLibrary::SHLIB_LOCAL)) {
} catch (const Poco::Exception& error) {
  throw SharedLibraryError(name + " cannot be loaded: " + error.message());
}

// Poco's does not unload.
SharedLibrary::~SharedLibrary() = default;

void* SharedLibrary::address_of(const std::string& symbol) const try {
  return library_->getSymbol(symbol);
} catch (const Poco::Exception&) {
  throw SharedLibraryError(library_->getPath() + " has no function " + symbol);
}

}  // namespace letterlens
