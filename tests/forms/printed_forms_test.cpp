// Letters of known forms, printed to PDF by the engines that people print with: each is right, or says that
// it needs review.
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/forms/judged.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

// Few, for each takes a second; tests/forms/run.sh prints more, of seeds of its own.
constexpr std::uint32_t first_seed = 600000;
constexpr std::uint32_t letters_printed = 3;

class PrintedForms : public ::testing::Test {
 protected:
  // The path of a letter's file, without the ending.
  std::string base(const FormLetter& letter) const {
    return folder_.path("form-" + std::to_string(letter.seed));
  }

  void write(const FormLetter& letter, Arrival arrival) const {
    write_bytes(base(letter) + '.' + std::string(name_of(arrival)), bytes_of(letter, arrival));
  }

  std::string print_in_browser(const FormLetter& letter) const {
    write(letter, Arrival::html);
    const auto pdf = base(letter) + ".pdf";
    const auto result =
        run_program({.arguments = {"--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                                   "--print-to-pdf=" + pdf, "file://" + base(letter) + ".html"},
                     .program = "chromium"});
    EXPECT_EQ(result.status, 0) << result.err;
    return pdf;
  }

  std::string print_in_office(const FormLetter& letter, Arrival arrival) const {
    write(letter, arrival);
    // As a web page LibreOffice loses the first paragraph of some.
    const std::string reader = arrival == Arrival::html ? "HTML (StarWriter)" : "MS Word 2007 XML";
    const auto result = run_program(
        {.arguments = {"--headless", "-env:UserInstallation=file://" + folder_.path("profile"),
                       "--infilter=" + reader, "--convert-to", "pdf:writer_pdf_Export", "--outdir",
                       folder_.path(), base(letter) + '.' + std::string(name_of(arrival))},
         .program = "soffice"});
    EXPECT_EQ(result.status, 0) << result.err;
    return base(letter) + ".pdf";
  }

  // How many of the letters are right and complete; none may be silently wrong.
  template <typename Print>
  std::uint32_t right_and_complete(Print print) const {
    std::vector<std::string> silent;
    std::uint32_t complete = 0;
    for (std::uint32_t seed = first_seed; seed < first_seed + letters_printed; ++seed) {
      const FormLetter letter = letters_.letter(seed);
      const Input input{"letter.pdf", read_bytes(print(letter))};
      const Judged judged = judge(letter, nlohmann::json::parse(emit(process(input, known_), {})));
      if (judged.is_right() && judged.status == "complete") ++complete;
      if (judged.is_silently_wrong())
        silent.push_back("seed " + std::to_string(seed) + ": " + judged.wrong.front());
    }
    EXPECT_THAT(silent, IsEmpty());
    return complete;
  }

 private:
  Folder folder_;
  Knowledge known_;
  FormLetters letters_{known_.authorities};
};

TEST_F(PrintedForms, OfABrowserAreReadRightOrFlagged) {
  EXPECT_GE(right_and_complete([&](const FormLetter& letter) { return print_in_browser(letter); }),
            letters_printed - 1);
}

TEST_F(PrintedForms, OfWebPagesInAnOfficeProgramAreReadRightOrFlagged) {
  EXPECT_GE(
      right_and_complete([&](const FormLetter& letter) { return print_in_office(letter, Arrival::html); }),
      letters_printed - 1);
}

TEST_F(PrintedForms, OfWordDocumentsAreReadRightOrFlagged) {
  EXPECT_GE(
      right_and_complete([&](const FormLetter& letter) { return print_in_office(letter, Arrival::docx); }),
      letters_printed - 1);
}

}  // namespace
}  // namespace letterlens::testing
