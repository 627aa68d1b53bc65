// The program: the first word of the command line names a command, the rest is the command's.
#pragma once

#include "pipeline/commands/command.h"

#include <Poco/Util/Application.h>
#include <span>

namespace letterlens {

// Every command, in the order of the help.
std::span<const Command* const> commands();

class LetterlensApplication : public Poco::Util::Application {
 public:
  // `command` may be null (the words name none); then the help is all there is.
  explicit LetterlensApplication(const Command* command) : command_(command) {}

 protected:
  void defineOptions(Poco::Util::OptionSet& set) override;
  int main(const std::vector<std::string>& arguments) override;

 private:
  void print_help();

  const Command* command_;
  Options options_;
};

// Runs the program; returns its exit status. Every error is reported here and nowhere else.
int run_application(int argc, char** argv);

}  // namespace letterlens
