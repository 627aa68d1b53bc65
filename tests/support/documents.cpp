#include "tests/support/documents.h"

#include "tests/support/pdf_builder.h"

#include <vector>

namespace letterlens::testing {
namespace {

const std::string catalogue = "<< /Type /Catalog /Pages 2 0 R >>";

}  // namespace

std::string letter_as_text() {
  return R"(14 June 2022

Mr Ranulf Achterberg
Director of Children’s Services
Northbridge City Council

Dear Mr Achterberg

Focused visit to Northbridge City Council children’s services

This letter summarises the findings of the focused visit to Northbridge City Council children’s services on 11 and 12 May 2022. Her Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo.

Inspectors looked at the local authority’s arrangements for care leavers.

Headline findings

Most care leavers in Northbridge have a personal adviser who has stuck with them. The local authority was judged to require improvement to be good at its inspection in November 2019.

What needs to improve in this area of social work practice

■ The choice of suitable accommodation for young parents.
■ The quality of pathway plans, so that they have timescales.

Main findings

Personal advisers know the young people well and keep in touch with them.

Yours sincerely

Siobhan Wetherley
Her Majesty’s Inspector
)";
}

std::string letter_as_pdf() {
  return make_pdf({
      {{72, 72, "14 June 2022"},
       {72, 110, "Mr Ranulf Achterberg"},
       {72, 124, "Director of Children's Services"},
       {72, 138, "Northbridge City Council"},
       {72, 176, "Dear Mr Achterberg"},
       {72, 206, "Focused visit to Northbridge City Council children's services", 12, true},
       {72, 236, "This letter summarises the findings of the focused visit to Northbridge City Council"},
       {72, 250, "children's services on 11 and 12 May 2022. Her Majesty's Inspectors for this visit were"},
       {72, 264, "Siobhan Wetherley and Dominic Akuffo."},
       {72, 294, "Inspectors looked at the local authority's arrangements for care leavers."},
       {72, 324, "Headline findings", 14, true},
       {72, 354, "Most care leavers in Northbridge have a personal adviser who has stuck with them."}},
      {{72, 72, "What needs to improve in this area of social work practice", 14, true},
       {72, 102, "\x95"},
       {90, 102, "The choice of suitable accommodation for young parents."},
       {72, 124, "\x95"},
       {90, 124, "The quality of pathway plans, so that they have timescales."},
       {72, 156, "Main findings", 14, true},
       {72, 186, "Personal advisers know the young people well and keep in touch with them."},
       {72, 230, "Yours sincerely"},
       {72, 280, "Siobhan Wetherley"},
       {72, 294, "Her Majesty's Inspector"}},
  });
}

// The standard security handler with 40-bit keys. The owner's and the user's entry are no encryption of
// anything, so no password fits, and the empty one does not either.
std::string encrypted_pdf() {
  const std::string entry = "<" + std::string(64, '5') + ">";
  return pdf_of(
      {catalogue, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
       "<< /Filter /Standard /V 1 /R 2 /P -4 /O " + entry + " /U " + entry + " >>"},
      "/Encrypt 4 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] ");
}

std::string scanned_pdf() {
  const std::string content = "q 595 0 0 842 0 0 cm /Im Do Q";
  return pdf_of(
      {catalogue, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
       "/Resources << /XObject << /Im 5 0 R >> >> >>",
       "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
       "<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray "
       "/Filter /ASCIIHexDecode /Length 17 >>\nstream\nAA55AA55AA55AA55>\nendstream"});
}

std::string empty_pdf() {
  return pdf_of({catalogue, "<< /Type /Pages /Count 0 /Kids [] >>"});
}

}  // namespace letterlens::testing
