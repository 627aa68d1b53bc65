#include "pipeline/commands/application.h"

#include "pipeline/commands/output_options.h"
#include "schemas/base/printable.h"

#include <Poco/AutoPtr.h>
#include <Poco/Util/HelpFormatter.h>
#include <Poco/Util/OptionException.h>
#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>

namespace letterlens {
namespace {

const Command* command_named(std::string_view name) {
  const auto all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command* command) { return command->name == name; });
  return found == all.end() ? nullptr : *found;
}

// What the words after the name may be; without a command only --help.
std::vector<OptionSpec> options_of(const Command* command) {
  std::vector<OptionSpec> specs{option::help};
  if (command != nullptr) specs.insert(specs.end(), command->options.begin(), command->options.end());
  return specs;
}

int status(Exit exit) {
  return static_cast<int>(exit);
}

// A message may name several things, a line each.
int report(const std::string& message, Exit exit) {
  std::cerr << "letterlens: " << printable_lines(message) << '\n';
  return status(exit);
}

}  // namespace

std::span<const Command* const> commands() {
  // In the order of --help: reading, the corpus, what stands around them.
  static constexpr std::array all{
      &extract_command,   //
      &summary_command,   //
      &add_command,       //
      &watch_command,     //
      &list_command,      //
      &show_command,      //
      &correct_command,   //
      &search_command,    //
      &compare_command,   //
      &decide_command,    //
      &brief_command,     //
      &similar_command,   //
      &table_command,     //
      &report_command,    //
      &export_command,    //
      &failures_command,  //
      &remove_command,    //
      &check_command,     //
      &evaluate_command,  //
      &schema_command,    //
      &worker_command,    //
      &version_command,
  };
  return all;
}

void LetterlensApplication::defineOptions(Poco::Util::OptionSet& set) {
  Application::defineOptions(set);
  define_options(set, options_of(command_), options_);
}

void LetterlensApplication::print_help() {
  if (command_ == nullptr) {
    std::cout << "letterlens reads Ofsted's letters about English councils' children's services and writes "
                 "checked,\n"
                 "structured JSON whose every string can be traced to its page.\n\n"
                 "usage: letterlens COMMAND [OPTIONS] [ARGUMENTS]\n\ncommands:\n";
    for (const Command* command : commands())
      std::cout << "  " << std::left << std::setw(10) << command->name << command->summary << '\n';
    std::cout << "\nletterlens COMMAND --help says more about one.\n\nexit status, of several the highest:\n";
    for (const auto& exit : exit_meanings)
      std::cout << "  " << std::left << std::setw(10) << status(exit.status) << exit.meaning << '\n';
    return;
  }
  std::cout << command_->summary << "\n\n";
  Poco::Util::HelpFormatter formatter(options());
  formatter.setUnixStyle(true);
  formatter.setCommand("letterlens " + std::string(command_->name));
  formatter.setUsage("[OPTIONS] " + std::string(command_->arguments));
  formatter.setWidth(110);
  formatter.format(std::cout);
  if (!command_->details.empty()) std::cout << '\n' << command_->details;
}

// Poco's run() would log what main() throws; it is reported here instead.
int LetterlensApplication::main(const std::vector<std::string>& arguments) {
  try {
    if (options_.has(option::help)) {
      print_help();
      return status(written());
    }
    // The first argument is the command's own name.
    if (command_ != nullptr) return status(command_->run(options_, {arguments.begin() + 1, arguments.end()}));
    return report("name a command; letterlens --help lists them", Exit::usage);
  } catch (const UsageError& error) {
    return report(error.what(), Exit::usage);
  } catch (const std::exception& error) {
    return report(std::string("internal fault: ") + error.what(), Exit::internal);
  }
}

int run_application(int argc, char** argv) {
  std::vector<std::string> words(argv, argv + argc);
  if (words.size() == 1 || (words.size() == 2 && words[1] == "help")) words = {words[0], "--help"};
  if (words[1] == "--version") words[1] = version_command.name;
  const bool is_option = words[1].starts_with('-');
  const Command* command = is_option ? nullptr : command_named(words[1]);
  if (!is_option && command == nullptr)
    return report("\"" + words[1] + "\" is not a command; letterlens --help lists them", Exit::usage);
  const std::string name = command == nullptr ? "" : words[1] + ' ';
  if (const auto unknown = unknown_option(std::span(words).subspan(1), options_of(command)))
    return report("unknown option " + *unknown + "; see letterlens " + name + "--help", Exit::usage);
  try {
    Poco::AutoPtr<LetterlensApplication> application(new LetterlensApplication(command));
    application->setUnixOptions(true);
    application->init(words);
    return application->run();
  } catch (const Poco::Util::OptionException& error) {
    return report(error.displayText() + "; see letterlens " + name + "--help", Exit::usage);
  } catch (const std::exception& error) {
    return report(std::string("internal fault: ") + error.what(), Exit::internal);
  }
}

}  // namespace letterlens
