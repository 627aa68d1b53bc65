// A library that is loaded when its functions are first needed, so that commands that do not need them start
// without it.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

namespace Poco {
class SharedLibrary;
}

namespace letterlens {

// The library or one of its functions is not there; says which.
class SharedLibraryError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One loaded library. It stays in the process when this value ends, so that the functions stay valid;
// loading it again costs nothing.
class SharedLibrary {
 public:
  // `name` is the file's, as the dynamic linker looks for it: "libtesseract.so.5". Throws SharedLibraryError.
  explicit SharedLibrary(const std::string& name);
  ~SharedLibrary();
  SharedLibrary(const SharedLibrary&) = delete;
  SharedLibrary& operator=(const SharedLibrary&) = delete;

  // Sets `function` to the one of that name. Throws SharedLibraryError.
  template <typename Function>
  void find(const std::string& symbol, Function*& function) const {
    function = reinterpret_cast<Function*>(address_of(symbol));
  }

 private:
  void* address_of(const std::string& symbol) const;

  std::unique_ptr<Poco::SharedLibrary> library_;
};

}  // namespace letterlens
