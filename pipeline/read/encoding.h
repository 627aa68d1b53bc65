// Bytes into UTF-8, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace letterlens {

bool is_utf8(std::string_view bytes);

// Decodes bytes of the named encoding; undecodable ones become U+FFFD and a mark of byte order goes. Throws
// ReadError `not_text` when ICU does not know the encoding.
std::string decode(std::string_view bytes, const std::string& encoding);

// UTF-16LE or UTF-16BE when the bytes are text in it, otherwise windows-1252.
std::string detect_encoding(std::string_view bytes);

}  // namespace letterlens
