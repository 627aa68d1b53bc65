#include "pipeline/commands/application.h"

int main(int argc, char** argv) {
  return letterlens::run_application(argc, argv);
}
